using Ticketing.Storage;

namespace Ticketing.Recurring;

/// <summary>The alarm of a recurring ticket: it is due when the next one is to be filed.</summary>
internal static class RecurringAlarm
{
    /// <summary>Its kind; its key is the id of the recurring ticket.</summary>
    public const string Kind = "recurringTicket";

    /// <summary>Sets it; null calls it off.</summary>
    public static AlarmChange At(string id, DateTimeOffset? due) => new(Kind, id, due);
}
