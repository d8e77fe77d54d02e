using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;

namespace Ticketing.Search.Binding;

/// <summary>What a query says of lengths of time, in minutes. Pure.</summary>
/// <param name="workingDay">How long a day of work is.</param>
internal sealed class AmountBinder(TimeSpan workingDay)
{
    public static Criterion None(AmountField field) => new ItemAmountBetween(field.Items, 0, 0);

    public Criterion Range(AmountField field, DurationValue least, DurationValue most) =>
        new ItemAmountBetween(field.Items, least.Total(workingDay), most.Total(workingDay));

    public Criterion Compare(AmountField field, QueryOperator by, DurationValue length)
    {
        var minutes = length.Total(workingDay);
        return by switch
        {
            QueryOperator.Greater => new ItemAmountBetween(field.Items, minutes + 1, long.MaxValue),
            QueryOperator.AtLeast => new ItemAmountBetween(field.Items, minutes, long.MaxValue),
            QueryOperator.Less => new ItemAmountBetween(field.Items, 0, minutes - 1),
            _ => new ItemAmountBetween(field.Items, 0, minutes),
        };
    }
}
