using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Whether free text occurs in a condition that must not be in a ticket.</summary>
internal sealed class ExcludedText : AnyPart
{
    private static readonly ExcludedText Excluded = new();

    private ExcludedText()
    {
    }

    /// <summary>Whether some does.</summary>
    public static bool IsIn(Criterion where) => Excluded.Fold(where);

    public override bool Fold(Not not) => not.Part.ContainsText;
}
