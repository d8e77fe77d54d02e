namespace Ticketing.Notifications.Email;

/// <summary>
/// How mail is sent: set by the configuration's section <c>Ticketing:Email</c>, and then by code. Read once at start.
/// </summary>
public sealed class EmailOptions
{
    /// <summary>The section of the configuration: <c>Ticketing:Email</c>.</summary>
    public const string Section = "Ticketing:Email";

    /// <summary>The address that mail comes from; its domain is also that of message ids.</summary>
    /// <value>No default: it has to be set.</value>
    public string From { get; set; } = "";

    /// <summary>What the sender is called.</summary>
    /// <value>Default <c>Help desk</c>.</value>
    public string FromName { get; set; } = "Help desk";

    /// <summary>The mail server; null where mail goes to <see cref="Folder"/> or by a transport of the host's own.</summary>
    /// <value>Default null.</value>
    public string? Host { get; set; }

    /// <summary>The server's port.</summary>
    /// <value>Default 587; 1 to 65,535.</value>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected.</summary>
    /// <value>Default <see cref="EmailSecurity.StartTls"/>.</value>
    public EmailSecurity Security { get; set; } = EmailSecurity.StartTls;

    /// <summary>Who signs in at the server; null for nobody.</summary>
    /// <value>Default null.</value>
    public string? User { get; set; }

    /// <summary>The password of <see cref="User"/>. It is in no log and in no message.</summary>
    /// <value>Default null.</value>
    public string? Password { get; set; }

    /// <summary>
    /// Where mails are written as <c>.eml</c> files instead of being sent, for development; made when it is not there.
    /// </summary>
    /// <value>Default null.</value>
    public string? Folder { get; set; }

    /// <summary>How many connections to the server this host has at most, and so how many mails it sends at once.</summary>
    /// <value>Default 4; 1 to 50.</value>
    public int Connections { get; set; } = 4;

    /// <summary>How long connecting and sending one mail may take together.</summary>
    /// <value>Default 30 seconds; 1 to 50 seconds, because a delivery that takes a minute has failed.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection stays open that nobody uses. Zero makes one for each mail.</summary>
    /// <value>Default 1 minute; 0 to 4 minutes, because servers hang up after 5.</value>
    public TimeSpan KeepConnection { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether every address in the directory counts as confirmed by the person. Set it where whoever writes addresses into it has checked
    /// them: a company's directory, a sign-in that verifies mail. Ignored where the host has <see cref="IEmailConfirmations"/> of its own.
    /// </summary>
    /// <value>Default false: without either, no mail is sent, and the ledger says <see cref="WithheldBecause.Unconfirmed"/>.</value>
    public bool TrustDirectoryAddresses { get; set; }

    /// <summary>
    /// The host's own templates in Liquid, in the place of the built-in ones: <c>layout.html</c>, <c>layout.text</c>, the name of a kind
    /// (<see cref="NotificationKind"/>) for its heading, or <c>digest</c>, <c>digest.html</c>, <c>digest.text</c> for those of digests;
    /// with a language behind it for that language alone: <c>assigned.fr</c>.
    /// </summary>
    /// <value>Default: none.</value>
    public IDictionary<string, string> Templates { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Where answers to mails about tickets go: an address with <c>{token}</c> in it, such as <c>reply+{token}@help.example.com</c>, which
    /// the mail server delivers into one mailbox. The token names ticket and reader, and <see cref="Replies.ReplyTokens"/> reads it.
    /// </summary>
    /// <value>
    /// Default null: answers go to <see cref="From"/>. At most 8 characters beside the token before the @, which has room for 64.
    /// </value>
    public string? ReplyTo { get; set; }

    /// <summary>
    /// What the tokens of <see cref="ReplyTo"/> are signed with. Whoever has it can write to any ticket; with another one, earlier mails
    /// cannot be replied to.
    /// </summary>
    /// <value>Default null; needed with <see cref="ReplyTo"/>: at least 32 characters that nobody can guess.</value>
    public string? ReplyKey { get; set; }

    /// <summary>
    /// Whether the host brought its own transport, so that neither <see cref="Host"/> nor <see cref="Folder"/> is needed.
    /// </summary>
    internal bool HasOwnTransport { get; set; }
}
