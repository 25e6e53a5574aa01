namespace MentorBot.Core.Search;

/// <summary>What a labelled text gave when it was scored by a ranker that had not seen it.</summary>
public sealed record HeldOut(int Ask, int Group, Ranking Ranking);

/// <summary>
/// Trains a ranker. Weights of the evidence and the confidence are fitted on folds: each ask is scored by a classifier and neighbours that
/// have not seen it, otherwise everything would look certain.
/// </summary>
public sealed class RankerTrainer
{
    /// <summary>Number of folds that labelled texts are dealt into where nobody asks for another.</summary>
    public const int DefaultFolds = 4;

    /// <summary>C of the support vector machines.</summary>
    private const float Cost = 0.5f;

    private const int FewestAsksToTrain = 200;

    private static readonly float[] s_startingWeights = [4f, 2f, 1f, 4f, 2f, 0f, 2f, 0f, 0f, 0f];

    private readonly Catalog _catalog;
    private readonly Func<int, IReadOnlyList<(int, float)>> _wordsOf;
    private readonly Func<int, IReadOnlyList<int>> _namedIn;
    private readonly int _folds;
    private readonly FeatureSpace _space;
    private readonly SparseVector[] _vectors;
    private readonly AskNeighbours _neighbours;

    /// <param name="catalog">What to learn from.</param>
    /// <param name="wordsOf">BM25F shares for the ask of a number.</param>
    /// <param name="namedIn">Targets that the ask of a number names outright.</param>
    public RankerTrainer(
        Catalog catalog, Func<int, IReadOnlyList<(int Target, float Share)>> wordsOf, Func<int, IReadOnlyList<int>> namedIn)
    {
        _catalog = catalog;
        _folds = catalog.Asks.Select(a => a.Fold).DefaultIfEmpty().Max() + 1;
        _wordsOf = wordsOf;
        _namedIn = namedIn;
        _space = FeatureSpace.Learn([.. catalog.Asks.Select(a => a.Text)], out _vectors);
        _neighbours = AskNeighbours.Build(_vectors, _space.Count);
    }

    /// <summary>A ranker trained on everything, its evidence weighed as given or, without, as the folds teach.</summary>
    public Ranker Train(Calibration? calibration = null)
    {
        var ours = _catalog.Asks.Count(a => _catalog.GroupOf[a.Target] < _catalog.OurGroups);
        return ours < FewestAsksToTrain
            ? Assemble(null, null, Calibration.WordsOnly)
            : Assemble(Classifier(null), null, calibration ?? Calibrate());
    }

    /// <summary>Weighs the evidence by how well it served on asks that had been left out.</summary>
    public Calibration Calibrate() => Fit(HoldOut());

    /// <summary>Scores every ask with everything, weights and confidence too, fitted on the other folds.</summary>
    public IReadOnlyList<HeldOut> CrossValidate(Action? progress = null)
    {
        var heldOut = HoldOut(progress);
        var results = new List<HeldOut>();
        for (var fold = 0; fold < _folds; fold++)
        {
            var calibration = Fit([.. heldOut.Where(h => _catalog.Asks[h.Ask].Fold != fold)]);
            results.AddRange(heldOut.Where(h => _catalog.Asks[h.Ask].Fold == fold)
                .Select(h => new HeldOut(h.Ask, h.Group, Ranker.Decide(
                    h.Evidence, calibration.Fusion.Logits(h.Evidence), calibration.Confidence, _catalog.OurGroups))));
        }
        return results;
    }

    private Calibration Fit(IReadOnlyList<(int Ask, int Group, Evidence Evidence)> heldOut)
    {
        var fusion = Fusion.Fit([.. heldOut.Where((_, i) => i % 3 == 0).Select(h => (h.Evidence, h.Group))], s_startingWeights);
        var examples = heldOut.Select(h =>
        {
            var ranking = Ranker.Decide(h.Evidence, fusion.Logits(h.Evidence), Confidence.ForWordsOnly, _catalog.OurGroups);
            return (Confidence.Read(ranking, _catalog.OurGroups), ranking.Best == h.Group);
        });
        return new(fusion, Confidence.Fit([.. examples]));
    }

    /// <summary>The evidence for every ask from what the other folds teach.</summary>
    private List<(int Ask, int Group, Evidence Evidence)> HoldOut(Action? progress = null)
    {
        var results = new (int, int, Evidence)[_catalog.Asks.Count];
        for (var fold = 0; fold < _folds; fold++)
        {
            var held = fold;
            var ranker = Assemble(Classifier(held), held, Calibration.WordsOnly);
            Parallel.For(0, _catalog.Asks.Count, a =>
            {
                var ask = _catalog.Asks[a];
                if (ask.Fold == held)
                    results[a] = (a, _catalog.GroupOf[ask.Target], ranker.Gather(ask.Text, _wordsOf(a), _namedIn(a), held));
            });
            progress?.Invoke();
        }
        return [.. results];
    }

    private LinearClassifier Classifier(int? withoutFold)
    {
        var asks = Enumerable.Range(0, _catalog.Asks.Count)
            .Where(a => withoutFold is null || _catalog.Asks[a].Fold != withoutFold).ToList();
        return LinearTrainer.Train([.. asks.Select(a => _vectors[a])], [.. asks.Select(a => _catalog.GroupOf[_catalog.Asks[a].Target])],
            _catalog.Groups, _space.Count, Cost);
    }

    private Ranker Assemble(LinearClassifier? classifier, int? withoutFold, Calibration calibration) =>
        new(_catalog, _space, classifier, _neighbours, CoverageTable.Build(_catalog, withoutFold), calibration);
}
