namespace MentorBot.Core.Search;

/// <summary>
/// Walks through the words of a text, folded to plain lower case, without allocating. A word is a run of letters and digits;
/// apostrophes vanish ("don't" is "dont"), <c>c++</c> and <c>c#</c> keep their marks, <c>90k</c> and <c>90,000</c> both read <c>90000</c>.
/// </summary>
public ref struct WordReader
{
    private const int LongestWord = 40;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _buffer;
    private int _position;
    private int _length;

    /// <param name="buffer">Room for one word: <see cref="BufferSize"/> characters.</param>
    public WordReader(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _buffer = buffer;
    }

    public static int BufferSize => LongestWord + 4;

    /// <summary>The word last read; valid until the next <see cref="Read"/>.</summary>
    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    /// <summary>Where the word starts in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the word ends in the text.</summary>
    public readonly int End => _position;

    public bool Read()
    {
        _length = 0;
        while (_position < _text.Length)
        {
            var c = Next(out var width);
            if (char.IsLetterOrDigit(c))
            {
                if (_length == 0)
                    Start = _position;
                if (_length < LongestWord)
                    _buffer[_length++] = c;
            }
            else if (_length > 0 && !Continues(c))
            {
                return Finish();
            }
            else if (_length == 0 && c is '$' or '€' or '£')
            {
                return Currency(c);
            }
            _position += width;
        }
        return _length > 0 && Finish();
    }

    /// <summary>A currency sign, however often repeated, is a word: "is the $$ good".</summary>
    private bool Currency(char sign)
    {
        Start = _position;
        while (_position < _text.Length && _text[_position] == sign)
            _position++;
        var name = sign switch { '$' => "dollar", '€' => "euro", _ => "pound" };
        name.CopyTo(_buffer);
        _length = name.Length;
        return true;
    }

    private readonly char Next(out int width)
    {
        var c = _text[_position];
        width = 1;
        if (char.IsHighSurrogate(c) && _position + 1 < _text.Length && char.IsLowSurrogate(_text[_position + 1]))
        {
            width = 2;
            return CharFolding.FoldPair(c, _text[_position + 1]);
        }
        return CharFolding.Fold(c);
    }

    /// <summary>Marks inside a word that do not end it: apostrophes, dropped accents, the comma in 90,000.</summary>
    private readonly bool Continues(char c) => c switch
    {
        '\0' or '\'' => true,
        ',' => char.IsAsciiDigit(_buffer[_length - 1]) && _position + 3 < _text.Length && char.IsAsciiDigit(_text[_position + 1])
            && char.IsAsciiDigit(_text[_position + 2]) && char.IsAsciiDigit(_text[_position + 3]),
        _ => false,
    };

    private bool Finish()
    {
        if (_length == 1 && _buffer[0] is 'c' or 'f' && _position < _text.Length && _text[_position] == '#')
        {
            _buffer[_length++] = '#';
            _position++;
        }
        else if (_length == 1 && _buffer[0] == 'c' && _text[_position..].StartsWith("++"))
        {
            "++".CopyTo(_buffer[_length..]);
            _length += 2;
            _position += 2;
        }
        else if (_length is > 1 and < 5 && _buffer[_length - 1] == 'k' && !_buffer[..(_length - 1)].ContainsAnyExceptInRange('0', '9'))
        {
            "000".CopyTo(_buffer[(_length - 1)..]);
            _length += 2;
        }
        return true;
    }
}
