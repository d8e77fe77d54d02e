using Ticketing.Tickets;

namespace Ticketing.Transfer.Import;

/// <summary>Recognises what happened, whether it happened here or was brought in.</summary>
internal static class SameFact
{
    public static bool IsSameFactAs(this RecordedEvent one, RecordedEvent other) => one == other with { Imported = one.Imported };
}
