using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Transfer.Export;
using Ticketing.Transfer.Ndjson;

namespace Ticketing.Transfer;

/// <summary>
/// Takes tickets out as a file, in the order of their numbers and with constant memory. Only those that the caller sees and may export are
/// in it. Thread-safe.
/// </summary>
public sealed class TicketExporter
{
    private readonly RoleDesk roles;
    private readonly ProjectDesk projects;
    private readonly TicketFinder finder;
    private readonly ITicketSearch search;
    private readonly ITicketReader reader;
    private readonly ICommentHistory comments;
    private readonly IDirectory directory;
    private readonly LinkSight links;
    private readonly AttachmentStock stock;
    private readonly FieldDesk fields;
    private readonly SettingDesks settings;
    private readonly EventKinds kinds;

    internal TicketExporter(
        RoleDesk roles, ProjectDesk projects, TicketFinder finder, ITicketSearch search, ITicketReader reader, ICommentHistory comments,
        IDirectory directory, LinkSight links, AttachmentStock stock, FieldDesk fields, SettingDesks settings,
        EventKinds kinds)
    {
        this.settings = settings;
        this.kinds = kinds;
        this.comments = comments;
        this.fields = fields;
        this.links = links;
        this.stock = stock;
        this.roles = roles;
        this.projects = projects;
        this.finder = finder;
        this.search = search;
        this.reader = reader;
        this.directory = directory;
    }

    /// <summary>
    /// Begins an export: all that can be refused is refused here, before the first byte. Where the file is an answer that streams, there is
    /// no way back from that one.
    /// </summary>
    /// <param name="format">What the file is to look like.</param>
    /// <param name="options">Which tickets.</param>
    /// <param name="caller">Who exports.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller may export nothing anywhere.</exception>
    /// <exception cref="TicketNotFoundException">The project does not exist for him.</exception>
    /// <exception cref="TicketValidationException">The query is malformed.</exception>
    public async Task<TicketExport> OpenAsync(
        ExportFormat format, ExportOptions options, Caller caller, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(format))
            throw new ArgumentOutOfRangeException(nameof(format), format, null);
        new ExportRights(await roles.IdentifyAsync(caller, cancellationToken)).RequireSomewhere();
        if (options.Project is { } project)
            await projects.GetAsync(caller, project, cancellationToken);
        var where = await finder.ReadAsync(caller, options.Query, cancellationToken);
        var custom = format is ExportFormat.Updates ? [] : await fields.ListAsync(caller, cancellationToken);
        var set = format is ExportFormat.Ndjson or ExportFormat.Zip ? await settings.ListAsync(caller, cancellationToken) : [];
        return new(format, Of(options, where), caller, roles, search, reader, comments, directory, links, stock, kinds, custom, set);
    }

    /// <summary>
    /// Writes the file to a stream, which stays open: <see cref="OpenAsync"/> and <see cref="TicketExport.WriteAsync"/> at once.
    /// </summary>
    /// <returns>How many tickets are in it.</returns>
    /// <inheritdoc cref="OpenAsync"/>
    public async Task<long> ExportAsync(
        ExportFormat format, ExportOptions options, Caller caller, Stream output, CancellationToken cancellationToken) =>
        await (await OpenAsync(format, options, caller, cancellationToken)).WriteAsync(output, cancellationToken);

    private static Criterion? Of(ExportOptions options, Criterion? where)
    {
        var parts = new List<Criterion>();
        if (options.Project is { } project)
            parts.Add(new ValueIn(TicketFields.Project, [project]));
        if (options.After is { Value: < long.MaxValue } after)
            parts.Add(new IdBetween(after.Value + 1, long.MaxValue));
        if (where is not null)
            parts.Add(where);
        return parts switch { [] => null, [var only] => only, _ => new AllOf([.. parts]) };
    }
}
