using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Time;
using Ticketing.Transfer.Rules;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Import;

/// <summary>Finds out where the tickets of a file go, and refuses what can be refused before it is read.</summary>
internal sealed class ImportTargets(
    ImportDesk desk, IDirectory directory, PeopleDesk people, WorkflowRegistry workflows, TimeProvider time)
{
    /// <exception cref="TicketForbiddenException">He may not import into the project.</exception>
    /// <exception cref="TicketNotFoundException">There is no such project.</exception>
    /// <exception cref="TicketValidationException">The options do not fit.</exception>
    public async Task<ImportTarget> FindAsync(
        ImportFormat format, ImportOptions options, Caller caller, ImportRights rights, CancellationToken cancellationToken)
    {
        var fields = await desk.FieldsAsync(caller, cancellationToken);
        if (format.NamesItsProjects())
            return Target(caller, rights, fields, null);
        var key = options.Project
            ?? throw new TicketValidationException([new("project", "Say into which project.") { Code = FieldErrorCodes.Required }]);
        rights.RequireInto(key);
        var project = await directory.FindProjectAsync(caller.Tenant, key, cancellationToken)
            ?? throw new TicketNotFoundException($"project '{key}'");
        if (project.RefuseNew() is { } refusal)
            throw new TicketValidationException("project", refusal);
        var workflow = workflows.Find(project.Workflow) ?? throw new TicketValidationException(
            "project", new Wording(RowFaultCodes.NoWorkflow, $"Its workflow '{project.Workflow}' is not known here.", [project.Workflow]));
        var category = await directory.FindDefaultCategoryAsync(caller.Tenant, key, cancellationToken);
        return Target(caller, rights, fields, key) with
        {
            Into = new(project, workflow, category?.Key ?? "General", Source(options)),
        };
    }

    private ImportTarget Target(Caller caller, ImportRights rights, ImportedFields fields, string? project) => new()
    {
        Caller = caller,
        Rights = rights,
        Fields = fields,
        Directory = new(directory, people, caller.Tenant, project),
        Workflows = workflows,
        Now = time.GetUtcMicroseconds(),
    };

    private static string? Source(ImportOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Source))
            return null;
        var source = options.Source.Trim();
        return RowTexts.Fault(FieldRules.Source, source) is { } fault ? throw new TicketValidationException("source", fault) : source;
    }
}
