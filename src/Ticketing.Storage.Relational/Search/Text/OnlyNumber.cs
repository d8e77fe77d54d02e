using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>The number of the only ticket that can meet a condition; null when there may be others.</summary>
internal sealed class OnlyNumber : FieldsAlike<long?>
{
    private static readonly OnlyNumber Only = new();

    private OnlyNumber()
    {
    }

    /// <summary>The number.</summary>
    public static long? In(Criterion where) => Only.Fold(where);

    public override long? Fold(AllOf all) => all.Parts.Select(Fold).FirstOrDefault(number => number is not null);

    public override long? Fold(AnyOf any) => null;

    public override long? Fold(Not not) => null;

    public override long? Fold(HasText text) => null;

    public override long? Fold(IdBetween id) => id.Least == id.Most ? id.Least : null;

    protected override long? Field(FieldCriterion field) => null;
}
