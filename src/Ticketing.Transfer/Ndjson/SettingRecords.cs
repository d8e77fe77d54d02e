using Ticketing.Transfer.Export;
using Ticketing.Transfer.Ndjson.Records;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// The lines at the end of an export about what the help desk is set up with: what belongs to a project comes with its tickets, and what
/// belongs to none with any.
/// </summary>
/// <param name="all">What exists for whoever exports.</param>
/// <param name="directory">The lines about whom and what it names.</param>
internal sealed class SettingRecords(IReadOnlyList<SettingRecord> all, DirectoryRecords directory)
{
    /// <summary>The lines, each behind those of the directory that it needs and no earlier line did.</summary>
    public async Task<IReadOnlyList<ExportRecord>> ReadAsync(ExportRights rights, CancellationToken cancellationToken)
    {
        var settings = all.Where(one => ProjectOf(one) is not { } project || directory.Projects.Contains(project)).ToList();
        var named = await directory.NewAsync(
            settings.Select(TeamOf).OfType<string>(), settings.SelectMany(PeopleOf).OfType<string>(), rights, cancellationToken);
        return [.. named, .. settings];
    }

    private static string? ProjectOf(SettingRecord record) => record switch
    {
        CannedReplyRecord one => one.Project,
        TemplateRecord one => one.Project,
        RecurringTicketRecord one => one.Project,
        ViewRecord one => one.Project,
        _ => null,
    };

    private static string? TeamOf(SettingRecord record) => record switch
    {
        CannedReplyRecord one => one.Team,
        ViewRecord one => one.Team,
        _ => null,
    };

    private static IEnumerable<string?> PeopleOf(SettingRecord record) => record switch
    {
        RecurringTicketRecord one => [one.Requester, one.Owner],
        ViewRecord one => [one.Owner],
        _ => [],
    };
}
