using System.ComponentModel;
using Ticketing.Bulk;

namespace Ticketing.AspNetCore.Bulk;

/// <summary>Why something was not done.</summary>
internal sealed record BulkRefusalItem(
    [property: Description("The code of the problem, as a single change would have answered it.")] string Code,
    [property: Description("A sentence.")] string Detail,
    [property: Description("The field that it is about; null for none.")] string? Field)
{
    public static BulkRefusalItem From(BulkRefusal refusal) => new(refusal.Code, refusal.Wording.Text, refusal.Field);
}
