using System.Text;

namespace Ticketing.Search.Analysis;

/// <summary>Cuts a text in the form of <see cref="SearchableText"/> into lower-case tokens of letters and digits.</summary>
/// <remarks>
/// Cuts at apostrophes, and tells which pieces are grammar: the l of l'imprimante, the s of user's, the don and t of don't.
/// </remarks>
internal ref struct Tokenizer(ReadOnlySpan<char> text, Span<char> buffer)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _position;
    private int _length;
    private int _endOfPrevious = -1;

    /// <summary>The token, at most <see cref="Analyzer.MaxTermLength"/> characters; valid until the next move.</summary>
    public readonly ReadOnlySpan<char> Current => _buffer[.._length];

    /// <summary>Where the token begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends in the text, with the invisible characters that it runs over.</summary>
    public readonly int End => _position;

    public bool HasDigits { get; private set; }

    /// <summary>Whether a space stands between the previous token and this one.</summary>
    public bool FollowsSpace { get; private set; }

    /// <summary>Whether nothing but an apostrophe stands between the previous token and this one.</summary>
    public bool FollowsApostrophe { get; private set; }

    /// <summary>Whether the token runs up to the very end of the text.</summary>
    public readonly bool IsAtEnd => _position == _text.Length;

    /// <summary>The language whose apostrophe makes this token a piece of grammar, null for a word.</summary>
    public SearchLanguage? Elision { get; private set; }

    /// <summary>Whether the text ends in this token and an apostrophe, so that the token may turn out to be an elided article.</summary>
    public readonly bool IsOpenElision =>
        _position == _text.Length - 1 && Characters.IsApostrophe(_text[_position]) && IsElidedFrench(Current);

    public bool MoveNext()
    {
        FollowsSpace = false;
        HasDigits = false;
        _length = 0;

        var start = SkipSeparators();
        if (start < 0) return false;

        Start = start;
        FollowsApostrophe = start > 0 && start - 1 == _endOfPrevious && Characters.IsApostrophe(_text[start - 1]);
        ReadToken();
        Elision = FindElision();
        _endOfPrevious = _position;
        return true;
    }

    private int SkipSeparators()
    {
        while (_position < _text.Length)
        {
            var kind = Peek(out _, out var width);
            if (kind is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Unspaced) return _position;
            FollowsSpace |= kind == CharacterKind.Space;
            _position += width;
        }

        return -1;
    }

    private void ReadToken()
    {
        while (_position < _text.Length)
        {
            var kind = Peek(out var rune, out var width);
            switch (kind)
            {
                case CharacterKind.Separator or CharacterKind.Space:
                    return;
                case CharacterKind.Unspaced:
                    if (_length > 0) return;
                    Append(rune);
                    _position += width;
                    SkipMarks();
                    return;
                case CharacterKind.Letter or CharacterKind.Digit:
                    HasDigits |= kind == CharacterKind.Digit;
                    Append(rune);
                    break;
            }

            _position += width;
        }
    }

    // Vowels and tones above and below a character are its own.
    private void SkipMarks()
    {
        while (_position < _text.Length && Peek(out _, out var width) is CharacterKind.Transparent)
            _position += width;
    }

    private readonly CharacterKind Peek(out Rune rune, out int width)
    {
        var c = _text[_position];
        width = 1;
        if (char.IsAscii(c))
        {
            rune = new Rune(c);
            if (char.IsAsciiLetter(c)) return CharacterKind.Letter;
            if (char.IsAsciiDigit(c)) return CharacterKind.Digit;
            return char.IsWhiteSpace(c) ? CharacterKind.Space : CharacterKind.Separator;
        }

        Rune.DecodeFromUtf16(_text[_position..], out rune, out width);
        return Characters.KindOf(rune);
    }

    private void Append(Rune rune)
    {
        var lower = rune.IsAscii ? new Rune(char.ToLowerInvariant((char)rune.Value)) : Rune.ToLowerInvariant(rune);
        if (lower.Value == 'œ')
        {
            // The French stemmer knows only the two letters, and so do most keyboards.
            Append(new Rune('o'));
            Append(new Rune('e'));
        }
        else if (_length + lower.Utf16SequenceLength <= Analyzer.MaxTermLength)
        {
            _length += lower.EncodeToUtf16(_buffer[_length..]);
        }
    }

    private readonly SearchLanguage? FindElision()
    {
        var token = Current;
        if (IsApostropheInWord(_position))
        {
            if (IsElidedFrench(token)) return SearchLanguage.French;
            if (token[^1] == 'n' && _text[_position + 1] is 't' or 'T' && !IsInWord(_position + 2)) return SearchLanguage.English;
        }

        if (FollowsApostrophe && token is "s" or "t" or "d" or "m" or "re" or "ve" or "ll")
            return SearchLanguage.English;

        return null;
    }

    private static bool IsElidedFrench(ReadOnlySpan<char> token) =>
        token is "l" or "d" or "j" or "m" or "t" or "s" or "n" or "c" or "qu";

    private readonly bool IsApostropheInWord(int position) =>
        position < _text.Length && Characters.IsApostrophe(_text[position]) && IsInWord(position + 1);

    private readonly bool IsInWord(int position)
    {
        if (position >= _text.Length) return false;
        Rune.DecodeFromUtf16(_text[position..], out var rune, out _);
        return Characters.KindOf(rune) is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Unspaced;
    }
}
