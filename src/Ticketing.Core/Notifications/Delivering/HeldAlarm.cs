using System.Globalization;
using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// The alarm at which it is looked what of somebody's held notifications may leave. There is one for each person, channel and time, so that
/// what is planned for a later digest takes no alarm from whoever sends the present one.
/// </summary>
/// <param name="User">Whose (user id).</param>
/// <param name="Channel">By which channel.</param>
/// <param name="After">Only those stored after the one with this number: of so many that they were not taken at once.</param>
internal sealed record HeldAlarm(string User, string Channel, long After = 0)
{
    public const string Kind = "heldNotifications";

    public AlarmChange At(DateTimeOffset due) => new(
        Kind,
        string.Create(
            CultureInfo.InvariantCulture, $"{Channel}/{due.UtcTicks / TimeSpan.TicksPerMicrosecond}/{After}/{ShortId.Of(User)}"),
        due,
        JsonSerializer.Serialize(this));

    /// <summary>That of an entry that is held; null of another one.</summary>
    public static AlarmChange? For(NotificationEntry entry, DateTimeOffset now) =>
        HeldBack.Of(entry.State, entry.Why) is { } waits ? new HeldAlarm(entry.User, entry.Channel).At(TimeOf(waits, now)) : null;

    /// <summary>
    /// When to look: also where only he can say when it leaves, once a day, so that nothing stays for ever because he said so at the moment
    /// at which it was held.
    /// </summary>
    public static DateTimeOffset TimeOf(HeldBack waits, DateTimeOffset now) =>
        waits.Until ?? new(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);

    public static HeldAlarm Read(string payload) => JsonSerializer.Deserialize<HeldAlarm>(payload)!;
}
