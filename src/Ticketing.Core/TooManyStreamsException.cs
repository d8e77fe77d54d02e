namespace Ticketing;

/// <summary>There are as many streams of what changes as there may be: of the one who asks, or on this host.</summary>
public sealed class TooManyStreamsException : TicketingException
{
    private TooManyStreamsException(bool isPersons, Wording wording)
        : base("tooManyStreams", wording.Text) => (IsPersons, Wording) = (isPersons, wording);

    /// <summary>Whether it is his own ones that are too many; false: this host's.</summary>
    public bool IsPersons { get; }

    /// <summary>Somebody has as many as he may have.</summary>
    public static TooManyStreamsException OfPerson(int most) => new(true, Wording.Of(
        RefusalCodes.TooManyStreams,
        most == 1
            ? (FormattableString)$"You have {most} stream open, which is as many as one person may have. Close it first."
            : $"You have {most} streams open, which is as many as one person may have. Close one first."));

    /// <summary>This host has as many as it may have.</summary>
    public static TooManyStreamsException OfHost(int most) => new(false, Wording.Of(
        RefusalCodes.TooManyStreamsHere,
        most == 1
            ? (FormattableString)$"This server has {most} stream open, which is as many as it may have. Try again later."
            : $"This server has {most} streams open, which is as many as it may have. Try again later."));
}
