using Ticketing.Access;
using Ticketing.Search.Analysis;
using Ticketing.Time;

namespace Ticketing;

/// <summary>What a host may set. Read once at start.</summary>
public sealed class TicketingOptions
{
    private readonly Dictionary<string, ISet<string>> administrators = new(StringComparer.Ordinal);

    /// <summary>The project of tickets that name none; made at start when a tenant has no project.</summary>
    /// <value>Default <c>support</c>.</value>
    public string DefaultProject { get; set; } = "support";

    /// <summary>
    /// The tenant that is set up at start. Others are when somebody of theirs first appears, or by <see cref="Setup.TicketingSetup"/>.
    /// </summary>
    /// <value>Default <c>default</c>.</value>
    public string Tenant { get; set; } = Caller.DefaultTenant;

    /// <summary>
    /// The names of the roles that every signed-in person holds everywhere. Empty: nobody may do anything but what he was granted.
    /// </summary>
    /// <value>Default: Requester.</value>
    public IList<string> DefaultRoles { get; } = [Role.Requester.Name];

    /// <summary>
    /// User ids that are administrators of <see cref="Tenant"/>, whatever the directory says: how a new installation gets its first one. In
    /// another tenant the same id is somebody else: <see cref="AdministratorsOf"/>.
    /// </summary>
    /// <value>Default: nobody.</value>
    public ISet<string> Administrators { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// User ids that are administrators of a tenant, whatever the directory says: <c>o.AdministratorsOf("acme").Add("bob")</c>.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    public ISet<string> AdministratorsOf(string tenant)
    {
        if (!administrators.TryGetValue(tenant, out var ids))
            administrators[tenant] = ids = new HashSet<string>(StringComparer.Ordinal);
        return ids;
    }

    /// <summary>
    /// How long what the directory says of somebody's roles, teams and organisation is kept. A change through this process takes effect at
    /// once all the same; one through another process, or past the library, within this time. Zero asks the directory at every request.
    /// </summary>
    /// <value>Default 30 seconds; 0 to 30 seconds.</value>
    public TimeSpan ActorLifetime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The host's own roles; one with the name of a built-in role takes its place.</summary>
    /// <value>Default: none.</value>
    public IList<Role> Roles { get; } = [];

    /// <summary>The languages of the tickets' texts, the most frequent first. A change needs the search index to be built anew.</summary>
    /// <value>Default: English, French.</value>
    public IList<SearchLanguage> SearchLanguages { get; } = [SearchLanguage.English, SearchLanguage.French];

    /// <summary>The most items that one page of a list may have.</summary>
    /// <value>Default 200; 1 to 500.</value>
    public int PageSizeLimit { get; set; } = 200;

    /// <summary>Whether starting the host installs or upgrades the store's schema. Turn it off where a DBA does that.</summary>
    /// <value>Default true.</value>
    public bool InstallAtStart { get; set; } = true;

    /// <summary>
    /// How long counters wait after a commit for further ones before what they left pending is folded. Longer means less work in all and
    /// more for each reading; figures are exact either way.
    /// </summary>
    /// <value>Default 1 s; 0 to 1 minute.</value>
    public TimeSpan CompactionDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How often a message or an alarm is tried before it is parked, until an administrator sends it again. Twelve attempts take about a
    /// day.
    /// </summary>
    /// <value>Default 12; 1 to 100.</value>
    public int WorkAttempts { get; set; } = 12;

    /// <summary>How long a message is kept once it was delivered; as long its id is not stored again.</summary>
    /// <value>Default 7 days; 1 hour to 366 days.</value>
    public TimeSpan OutboxRetention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a request with an idempotency key is known again.</summary>
    /// <value>Default 7 days; 1 hour to 366 days.</value>
    public TimeSpan ReceiptRetention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long it is known who was told what, counted from when it happened; as long it is on the list of what there is to read.
    /// </summary>
    /// <value>Default 90 days; 1 hour to 366 days.</value>
    public TimeSpan NotificationRetention { get; set; } = TimeSpan.FromDays(90);

    /// <summary>
    /// How long a public reply that was written on a page can be taken back: so long it is no part of its ticket, and nobody is told. What
    /// programs send by HTTP is told at once.
    /// </summary>
    /// <value>Default 10 seconds; 0 (not at all) to 1 minute.</value>
    public TimeSpan TakeBack { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long whoever wrote a comment may edit and delete it. Those who hold <c>comments.edit</c> may however old it is. Zero: nobody
    /// else may.
    /// </summary>
    /// <value>Default 15 minutes; 0 to 366 days.</value>
    public TimeSpan CommentEditTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long a day of work is: what <c>1d</c> means where a time is typed, in estimates and in queries (<c>estimate:&gt;1d</c>).
    /// </summary>
    /// <value>Default 8 hours; 1 to 24 hours, in whole minutes.</value>
    public TimeSpan WorkingDay { get; set; } = WorkTime.UsualDay;

    /// <summary>
    /// How long the host's functions of a <see cref="Subjects.SubjectKind{TEntity}"/> may take for up to 100 things. Where they take
    /// longer, tickets show what the things were called, and the kind is not asked for during the next 10 seconds.
    /// </summary>
    /// <value>Default 2 seconds; 10 milliseconds to 1 minute.</value>
    public TimeSpan SubjectTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The most tickets that one bulk change in the background is about.</summary>
    /// <value>Default 10,000; 1 to 100,000.</value>
    public int BulkTickets { get; set; } = 10_000;

    /// <summary>Whether the host names him as an administrator of his tenant.</summary>
    internal bool IsAdministrator(Caller caller) =>
        (caller.Tenant == Tenant && Administrators.Contains(caller.UserId)) ||
        (administrators.TryGetValue(caller.Tenant, out var ids) && ids.Contains(caller.UserId));
}
