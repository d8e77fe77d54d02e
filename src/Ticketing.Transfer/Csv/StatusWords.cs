using Ticketing.Workflows;

namespace Ticketing.Transfer.Csv;

/// <summary>Statuses as tables write them: by key or by name, without case.</summary>
internal static class StatusWords
{
    /// <summary>The status that is meant; null when there is none.</summary>
    public static Status? Read(this IWorkflow workflow, string word) =>
        workflow.FindStatus(word) ?? workflow.Statuses.FirstOrDefault(status => Same(status.Key, word) || Same(status.Name.English, word));

    /// <summary>That the workflow has none.</summary>
    public static Wording LacksStatus(this IWorkflow workflow, string word)
    {
        var known = string.Join(", ", workflow.Statuses.Select(known => known.Key));
        return Wording.Of(RowFaultCodes.NoStatus, $"'{word}' is no status of the workflow '{workflow.Name}'; there are {known}.");
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
