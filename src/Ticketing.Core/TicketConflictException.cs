using Ticketing.Tickets;

namespace Ticketing;

/// <summary>Somebody was faster: the state the change was decided on is not the state any more. Nothing was written.</summary>
public sealed class TicketConflictException : TicketingException
{
    private const string StaleCode = "stale";

    /// <summary>A change that does not fit what is stored.</summary>
    /// <param name="what">What it was about: <c>ticket #12</c>.</param>
    /// <param name="reason">What stands in the way, as a sentence.</param>
    /// <param name="innerException">What the store met.</param>
    public TicketConflictException(string what, string reason, Exception? innerException = null)
        : this("conflict", what, reason, innerException)
    {
    }

    /// <summary>A change that does not fit what is stored, in a sentence that can be translated.</summary>
    /// <param name="what">What it was about: <c>ticket #12</c>.</param>
    /// <param name="wording">What stands in the way.</param>
    /// <param name="innerException">What the store met.</param>
    public TicketConflictException(string what, Wording wording, Exception? innerException = null)
        : this("conflict", what, wording.Text, innerException) => Wording = wording;

    private TicketConflictException(string code, string what, string reason, Exception? innerException)
        : base(code, reason, innerException) => What = what;

    /// <summary>What it was about: <c>ticket #12</c>.</summary>
    public string What { get; }

    /// <summary>
    /// Whether the caller named the version he knows, and it is not the stored one: code <c>stale</c>. He looks at what there is now, and
    /// decides again.
    /// </summary>
    public bool IsStale => Code == StaleCode;

    /// <summary>
    /// Whether a new ticket met one of the same number: a server that broke down may hand out again what it took without waiting for its
    /// disk.
    /// </summary>
    internal bool IsNumberTaken { get; init; }

    /// <summary>The caller named the version he knows, and it is not the stored one: code <c>stale</c>.</summary>
    public static TicketConflictException Stale(TicketId id, int expectedVersion, Exception? innerException = null) =>
        Stale(id, Wording.Of(RefusalCodes.Stale, $"Ticket {id} is not at version {expectedVersion} any more."), innerException);

    internal static TicketConflictException Stale(string what, Wording wording) =>
        new(StaleCode, what, wording.Text, null) { Wording = wording };

    private static TicketConflictException Stale(TicketId id, Wording wording, Exception? innerException) =>
        new(StaleCode, $"ticket {id}", wording.Text, innerException) { Wording = wording };
}
