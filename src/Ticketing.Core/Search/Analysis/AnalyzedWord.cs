namespace Ticketing.Search.Analysis;

/// <summary>One word of a query, as the terms that a document which has the word may hold.</summary>
/// <remarks>
/// A document has the word when it holds any of <see cref="Alternatives"/>, or any term that starts with <see cref="Prefix"/>.
/// Terms are lower-case letters and digits only, so they need no quoting in any full-text dialect.
/// </remarks>
internal sealed class AnalyzedWord
{
    internal AnalyzedWord(string text, IReadOnlyList<string> alternatives, string? prefix, bool isOptional, bool isJoined)
    {
        Text = text;
        Alternatives = alternatives;
        Prefix = prefix;
        IsOptional = isOptional;
        IsJoined = isJoined;
    }

    /// <summary>The word as typed, without case and accents, not stemmed.</summary>
    public string Text { get; }

    /// <summary>
    /// The distinct terms to look for, the likeliest first: by the order of languages, then the guesses at missing accents.
    /// </summary>
    /// <value>Never empty, unless there is a <see cref="Prefix"/>.</value>
    public IReadOnlyList<string> Alternatives { get; }

    /// <summary>The start of further terms to look for, null unless the word is one that is still being typed.</summary>
    public string? Prefix { get; }

    /// <summary>
    /// Whether the word is mostly grammar, so that a document without it may match too. A query never consists of optional words alone.
    /// </summary>
    public bool IsOptional { get; }

    /// <summary>
    /// Whether no space stood between the previous word of the query and this one, as in 10.0.0.1, paper-jam or 打印机:
    /// for who typed them they were one, and a store that knows positions should want them side by side.
    /// </summary>
    public bool IsJoined { get; }

    internal AnalyzedWord AsRequired() => IsOptional ? new(Text, Alternatives, Prefix, isOptional: false, IsJoined) : this;

    /// <inheritdoc/>
    public override string ToString() => Prefix is null ? Text : Text + "*";
}
