using System.ComponentModel;

namespace Ticketing.Samples.Loans;

/// <summary>A loan as the API tells it.</summary>
internal sealed record LoanItem(
    string Key,
    [property: Description("The tag of the device.")] string Device,
    [property: Description("What the device is called.")] string Name,
    [property: Description("Who has it: a user id.")] string Borrower,
    DateTimeOffset At);
