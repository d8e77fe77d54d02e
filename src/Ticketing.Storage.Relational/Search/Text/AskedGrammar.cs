using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Whether a word of grammar is asked for or forbidden.</summary>
internal sealed class AskedGrammar : AnyPart
{
    private static readonly AskedGrammar Asked = new();

    private AskedGrammar()
    {
    }

    /// <summary>Whether one is.</summary>
    public static bool IsIn(Criterion where) => Asked.Fold(where);

    public override bool Fold(HasText text) => text.Sequence.Any(term => term.IsGrammar);
}
