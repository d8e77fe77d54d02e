using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Live;
using Ticketing.People;
using Ticketing.Tickets;
using Ticketing.UI.Assets;
using Ticketing.UI.Components;
using Ticketing.UI.Requests;

namespace Ticketing.UI;

/// <summary>
/// What every page knows of its request: who reads it, in which language and zone, and where things are. One per request.
/// </summary>
public sealed class PageContext
{
    private readonly RoleDesk roles;
    private readonly PeopleDesk people;
    private readonly AssetTable assets;
    private readonly LiveDesk live;
    private readonly IAntiforgery antiforgery;
    private HttpContext? http;
    private AntiforgeryTokenSet? tokens;
    private string root = "";
    private string desk = "";

    internal PageContext(
        RoleDesk roles, PeopleDesk people, AssetTable assets, LiveDesk live, IAntiforgery antiforgery,
        IOptions<TicketingUIOptions> options)
    {
        this.roles = roles;
        this.people = people;
        this.assets = assets;
        this.live = live;
        this.antiforgery = antiforgery;
        Options = options.Value;
    }

    /// <summary>Who reads it.</summary>
    public Caller Caller { get; private set; }

    /// <summary>What he may do.</summary>
    public Actor Actor { get; private set; } = null!;

    /// <summary>How the directory knows him; his id stands for the name while it does not.</summary>
    public User Me { get; private set; } = null!;

    /// <summary>His language: his own choice, else what the host found for the request, of those that the interface has.</summary>
    public CultureInfo Culture { get; private set; } = CultureInfo.InvariantCulture;

    /// <summary>Whether he works in the console; false: he has the portal alone.</summary>
    public bool UsesConsole => IsForConsole(Actor);

    internal static bool IsForConsole(Actor actor) => actor.MaySomewhere(Permission.SeePeople);

    /// <summary>Whether a part of a page is asked for, by htmx.</summary>
    public bool IsFragment { get; private set; }

    /// <summary>
    /// Whether a form that was accepted led here with <see cref="Page.GoTo"/>: then the page tells what was done. False when it is loaded
    /// again.
    /// </summary>
    public bool FollowsForm { get; private set; }

    /// <summary>How the host presents the help desk.</summary>
    public TicketingUIOptions Options { get; }

    /// <summary>Whether it is a page of a desk of a feature's.</summary>
    internal bool IsAtFeatureDesk => desk.Length > 0;

    /// <summary>Which desk: what a browser keeps of one is nothing of another's. Null for the tenant's own.</summary>
    internal string? Desk => IsAtFeatureDesk ? desk : null;

    internal Choices Choices { get; private set; } = Choices.Default;

    internal HttpRequest Request => http!.Request;

    internal string Path => http!.Request.Path.Value![root.Length..];

    /// <summary>Where the icons are; asked for many times on a page.</summary>
    internal string Icons { get; private set; } = "";

    // A page that a refused form shows again has an address that only forms are sent to.
    internal string PathAndQuery => HttpMethods.IsGet(http!.Request.Method) || HttpMethods.IsHead(http.Request.Method)
        ? $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}"
        : Url("/");

    /// <summary>The address of something of the interface, below where it is mapped.</summary>
    /// <param name="path">With a leading slash: <c>/list?q=is:open</c>.</param>
    public string Url(string path) => $"{http!.Request.PathBase}{root}{path}";

    /// <summary>The address of a ticket where the reader reads tickets: in the console, or in the portal.</summary>
    public string TicketUrl(TicketId ticket) => Url(TicketPath(ticket));

    /// <summary>Its path below where the interface is mapped.</summary>
    internal string TicketPath(TicketId ticket) =>
        string.Create(CultureInfo.InvariantCulture, $"{(UsesConsole ? "" : "/portal")}/{ticket.Value}");

    /// <summary>
    /// The address of something of the interface of the tenant's own desk, from wherever one is: from a desk of a feature's
    /// (<see cref="TicketingUIBuilder.AddDesk"/>) it leads back.
    /// </summary>
    /// <param name="path">With a leading slash: <c>/training</c>.</param>
    public string HomeUrl(string path) => $"{http!.Request.PathBase}{root[..^desk.Length]}{path}";

    /// <summary>The address of something of the interface of a desk of a feature's.</summary>
    /// <param name="deskPath">The desk's, as it was added: <c>/training/desk</c>.</param>
    /// <param name="path">With a leading slash.</param>
    public string DeskUrl(string deskPath, string path) => HomeUrl(deskPath + path);

    /// <summary>A moment in the reader's zone.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Actor.TimeZone);

    internal string HostUrl(string href) => href.StartsWith('/') ? $"{http!.Request.PathBase}{href}" : href;

    internal string Asset(string name) => HomeUrl(assets.PathOf(name));

    /// <summary>Whether who asked went away.</summary>
    internal bool IsAbandoned => Abandoned.IsCancellationRequested;

    /// <summary>Whether pages change by themselves.</summary>
    internal bool IsLive => live.IsOn;

    /// <summary>What the page shows is not behind this; null when that is not known.</summary>
    internal string? LiveSince { get; private set; }

    /// <summary>For what a component asks: ends when who asked goes away.</summary>
    internal CancellationToken Abandoned => http!.RequestAborted;

    /// <summary>Says with the answer that there is no page, though something is shown.</summary>
    internal void Fail()
    {
        if (!http!.Response.HasStarted)
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    internal AntiforgeryTokenSet Tokens() => tokens ??= antiforgery.GetAndStoreTokens(http!);

    /// <summary>The hidden field with the token; a page has it in each of its forms.</summary>
    internal MarkupString AntiforgeryField => field.Value is null
        ? field = (MarkupString)new StringBuilder("<input type=\"hidden\" name=\"")
            .AppendText(Tokens().FormFieldName)
            .Append("\" value=\"")
            .AppendText(Tokens().RequestToken)
            .Append("\">")
            .ToString()
        : field;

    // What a refusal needs that comes before it is known who asks.
    internal void Begin(HttpContext context, MountPoint mount)
    {
        http = context;
        root = mount.Path;
        desk = mount.Desk;
        Icons = Asset("icons.svg");
        IsFragment = context.Request.Headers["HX-Request"] == "true" && context.Request.Headers["HX-History-Restore-Request"] != "true";
        FollowsForm = !IsFragment && HttpMethods.IsGet(context.Request.Method) && Arrival.Take(context, HomeUrl(""));
        Choices = Choices.Of(context.Request);
        Culture = Languages.Nearest(Choices.Language, CultureInfo.CurrentUICulture);
    }

    internal async Task IdentifyAsync(Caller caller)
    {
        Caller = caller;
        // Before anything of the page is read.
        LiveSince = live.PositionOf(caller.Tenant)?.Token;
        var actor = await roles.IdentifyAsync(caller, http!.RequestAborted);
        Me = await people.FindSelfAsync(caller, http.RequestAborted)
            ?? new() { Id = caller.UserId, DisplayName = http.User.Identity?.Name ?? caller.UserId };
        // Last: what is around a page counts on knowing both, and who is refused in between has neither.
        Actor = actor;
        Culture = Languages.Nearest(Me.Locale, Culture);
    }
}
