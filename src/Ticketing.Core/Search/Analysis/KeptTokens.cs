using System.Buffers;

namespace Ticketing.Search.Analysis;

/// <summary>The tokens of a text that become terms, held in pooled memory until the language is known.</summary>
internal sealed class KeptTokens(int textLength) : IDisposable
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(textLength + Analyzer.MaxTermLength);
    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(Math.Max(textLength / 4, 16));
    private int _length;

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int index] => _characters.AsSpan(_tokens[index].Start, _tokens[index].Length);

    public bool HasDigits(int index) => _tokens[index].HasDigits;

    /// <summary>Whether it is a word of grammar.</summary>
    public bool IsGrammar(int index) => _tokens[index].IsGrammar;

    /// <summary>Where the token stands in the text it was read from.</summary>
    public (int Start, int End) PlaceOf(int index) => (_tokens[index].TextStart, _tokens[index].TextEnd);

    public void Add(ReadOnlySpan<char> token, bool hasDigits, bool isGrammar, int textStart, int textEnd)
    {
        // A token can be longer than its piece of the text: œ is two letters.
        if (_length + token.Length > _characters.Length) Grow(ref _characters);
        if (Count == _tokens.Length) Grow(ref _tokens);

        token.CopyTo(_characters.AsSpan(_length));
        _tokens[Count++] = new Token(_length, token.Length, hasDigits, isGrammar, textStart, textEnd);
        _length += token.Length;
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        ArrayPool<Token>.Shared.Return(_tokens);
    }

    private static void Grow<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private readonly record struct Token(int Start, int Length, bool HasDigits, bool IsGrammar, int TextStart, int TextEnd);
}
