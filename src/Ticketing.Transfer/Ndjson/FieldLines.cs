using System.Text.Json;
using Ticketing.CustomFields;
using Ticketing.Desk;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Ndjson.Records;

namespace Ticketing.Transfer.Ndjson;

/// <summary>Makes of a file's definitions of custom fields those that are missing here. What is here already stays as it is.</summary>
internal sealed class FieldLines(ImportDesk desk)
{
    /// <summary>The fields to make, in the order of the lines.</summary>
    /// <param name="lines">The lines of a batch; those of projects are planned already.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="reject">Takes those that cannot be made.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<FieldDefinition>> MissingAsync(
        IReadOnlyList<DirectoryLine> lines, ImportTarget target, Action<RejectedRow> reject, CancellationToken cancellationToken)
    {
        var said = lines.Where(line => line.Record is FieldRecord)
            .Select(line => (line.Line, Field: ((FieldRecord)line.Record).ToDefinition()))
            .ToList();
        if (said.Count == 0)
            return [];
        var there = await desk.FieldsAsync(target.Caller, cancellationToken);
        var mentions = new Mentions();
        foreach (var project in said.Select(one => one.Field.Project).OfType<string>())
            mentions.Project(project);
        await target.Directory.ResolveAsync(mentions, cancellationToken);
        foreach (var (line, field) in said.Where(one => there.IsOtherKind(one.Field)))
        {
            var kind = JsonNamingPolicy.CamelCase.ConvertName(there.KindOf(field.Key)!.Value.ToString());
            reject(RejectedRow.Of(line, "kind", Wording.Of(
                RowFaultCodes.OtherField,
                $"The field '{field.Key}' is here, of the kind '{kind}', and stays so: tickets of the file have another kind in it.")));
        }

        var missing = new List<FieldDefinition>();
        foreach (var (line, field) in said.Where(one => there.KindOf(one.Field.Key) is null).DistinctBy(one => one.Field.Key))
        {
            if (Fault(line, field, target, there.Room - missing.Count) is { } fault)
                reject(fault);
            else
                missing.Add(field);
        }

        return missing;
    }

    private static RejectedRow? Fault(long line, FieldDefinition field, ImportTarget target, int room)
    {
        if (ImportedFields.Problem(field) is { } problem)
            return RejectedRow.Of(line, problem.Field, NoRecord.Because(problem.Message));
        if (field.Project is { } project && !target.Directory.HasProject(project))
            return RejectedRow.Of(line, "project", Wording.Of(RowFaultCodes.NoProject, $"There is no project '{project}'."));
        if (room <= 0 || !target.Rights.BringsFields(field.Project))
            return RejectedRow.Of(line, "key", Wording.Of(
                RowFaultCodes.NoField,
                $"There is no field '{field.Key}', and you may not make one, or there are as many as there may be."));
        return null;
    }
}
