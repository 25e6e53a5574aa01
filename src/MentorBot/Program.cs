using MentorBot.Core.Answers;
using MentorBot.Core.Evaluation;
using MentorBot.Core.Knowledge;
var sw = System.Diagnostics.Stopwatch.StartNew();
var reading = KnowledgeReader.Read("knowledge", null);
Console.WriteLine($"read {sw.ElapsedMilliseconds} ms");
foreach (var p in reading.Problems.Take(40)) Console.WriteLine(p);
Console.WriteLine($"{reading.Problems.Count} problems");
if (reading.Snapshot is null) return 1;
sw.Restart();
if (args is ["cv"]) {
    var cv = AnswerEngine.CrossValidate(reading.Snapshot);
    foreach (var g in cv.GroupBy(c => c.Kind))
        Console.WriteLine($"{g.Key,-10} {g.Count(),5} right {g.Average(c => c.Right ? 1.0 : 0):0.000} conf {g.Average(c => c.Result.Ranking.Confidence):0.000} ans {g.Average(c => c.Result.Ranking.Confidence > 0.5 ? 1.0 : 0):0.000}");
    var b = Evaluator.Reliability(cv.Select(c => ((double)c.Result.Ranking.Confidence, c.Right)));
    Console.WriteLine($"ECE {Evaluator.CalibrationError(b):0.000}");
    var cat = reading.Snapshot.Passages; 
    var groups = new Dictionary<string,int>(); foreach (var p in cat) { var key = p.Kind == "faq" ? p.Id.ToString() : p.Id.PageId; groups.TryAdd(key, groups.Count); }
    var names = groups.Keys.ToList();
    foreach (var c in cv.Where(c => c.Kind == "faq" && !c.Right).Where((_, i) => i % 30 == 0))
        Console.WriteLine($"{c.Ask} | {cat[c.Passage].Id} -> {names[c.Result.Ranking.Best]} p {c.Result.Ranking.Probabilities[c.Result.Ranking.Best]:0.00} vs {c.Result.Ranking.Probabilities[c.Result.Group]:0.00}");
    return 0;
}
var engine = AnswerEngine.Train(reading.Snapshot);
Console.WriteLine($"train {sw.ElapsedMilliseconds} ms, {reading.Snapshot.Passages.Count} passages {reading.Snapshot.Passages.Sum(p => p.Asks.Count)} asks");
foreach (var file in args)
{
    var o = Evaluator.Run(engine, LabelledQuestion.Read(File.ReadLines(file), file));
    foreach (var k in Evaluator.ByKind(o))
        Console.WriteLine($"{k.Kind,-12} n {k.Count,4}  @1 {k.First:P1} @3 {k.FirstThree:P1} ansright {k.AnsweredRight:P1} declined {k.Declined:P1} answered {k.Answered:P1} guide {k.AnsweredFromGuide:P1} spoke {k.Spoke:P1}");
    var a = new KindScores("ALL", o.Where(x => x.Question.IsAnswerable).ToList());
    Console.WriteLine($"ANSWERABLE   n {a.Count,4}  @1 {a.First:P1} @3 {a.FirstThree:P1} ansright {a.AnsweredRight:P1} declined {a.Declined:P1} spoke {a.Spoke:P1}");
    var bins = Evaluator.Reliability(o.Where(x => Evaluator.FirstWasRight(x) is not null).Select(x => ((double)x.Answer.Confidence, Evaluator.FirstWasRight(x)!.Value)));
    Console.WriteLine($"ECE {Evaluator.CalibrationError(bins):0.000}");
}
return 0;
