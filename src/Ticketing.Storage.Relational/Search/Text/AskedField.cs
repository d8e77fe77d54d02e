using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Whether something on a ticket's row is asked for.</summary>
internal sealed class AskedField : AnyPart
{
    private static readonly AskedField Asked = new();

    private AskedField()
    {
    }

    /// <summary>Whether something is.</summary>
    public static bool IsIn(Criterion? where) => where is not null && Asked.Fold(where);

    protected override bool Field(FieldCriterion field) => true;
}
