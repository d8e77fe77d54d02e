namespace Ticketing.Notifications.Email.Templates.Stored;

/// <summary>A part of a mail that is words alone, and by that for administrators.</summary>
public enum MailPart
{
    /// <summary>What happened, in one line.</summary>
    Heading,

    /// <summary>What stands below it.</summary>
    Intro,

    /// <summary>What stands at the end of all mails: who helps when, how else one is reached.</summary>
    Closing,
}
