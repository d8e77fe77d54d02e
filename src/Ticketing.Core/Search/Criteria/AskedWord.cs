namespace Ticketing.Search.Criteria;

/// <summary>Whether a word that is more than grammar is asked for or forbidden.</summary>
internal sealed class AskedWord : AnyPart
{
    private static readonly AskedWord Asked = new();

    private AskedWord()
    {
    }

    /// <summary>Whether one is.</summary>
    public static bool IsIn(Criterion? where) => where is not null && Asked.Fold(where);

    public override bool Fold(HasText text) => text.Sequence.Any(term => !term.IsGrammar);
}
