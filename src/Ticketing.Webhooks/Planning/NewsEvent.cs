namespace Ticketing.Webhooks.Planning;

/// <summary>An event that webhooks may be told of.</summary>
/// <param name="Type">What they call it.</param>
/// <param name="At">When it happened, in UTC.</param>
/// <param name="Subject">Which one it is.</param>
internal sealed record NewsEvent(string Type, DateTimeOffset At, TicketHappening Subject);
