using System.Globalization;

namespace Ticketing.Workflows;

/// <summary>
/// What people read for the keys of a workflow. Where a host says nothing of its own, or only the same English, the words of
/// <see cref="Workflow.Default"/> for the same key serve; what neither names is spelt as its key is.
/// </summary>
public static class WorkflowNames
{
    /// <summary>The name of a status.</summary>
    public static string NameIn(this Status status, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(status);
        return Choose(status.Name, Workflow.Default.FindStatus(status.Key)?.Name, status.Key, culture);
    }

    /// <summary>The name of a status.</summary>
    /// <param name="workflow">The workflow; null when the host registers it no more.</param>
    /// <param name="status">The status's key.</param>
    /// <param name="culture">The language.</param>
    public static string NameOfStatus(this IWorkflow? workflow, string status, CultureInfo culture) =>
        Choose(workflow?.FindStatus(status)?.Name, Workflow.Default.FindStatus(status)?.Name, status, culture);

    /// <summary>The name of a transition's trigger, as a button says it.</summary>
    public static string NameIn(this Transition transition, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(transition);
        return Choose(transition.Name, Workflow.Default.OwnNameOf(transition.Trigger), transition.Trigger, culture);
    }

    /// <summary>The name of a trigger, as a button says it.</summary>
    /// <param name="workflow">The workflow; null when the host registers it no more.</param>
    /// <param name="trigger">The trigger's key.</param>
    /// <param name="culture">The language.</param>
    public static string NameOfTrigger(this IWorkflow? workflow, string trigger, CultureInfo culture) =>
        Choose(workflow?.OwnNameOf(trigger), Workflow.Default.OwnNameOf(trigger), trigger, culture);

    /// <summary>What the workflow itself calls a trigger; null when it says nothing.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="trigger">The trigger's key.</param>
    public static LocalizedText? OwnNameOf(this IWorkflow workflow, string trigger)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        foreach (var row in workflow.Transitions)
        {
            if (row.Trigger == trigger && row.Name is { } name)
                return name;
        }

        return null;
    }

    private static string Choose(LocalizedText? own, LocalizedText? builtIn, string key, CultureInfo culture)
    {
        var name = own is null || (builtIn is not null && own == builtIn.English) ? builtIn : own;
        return name?.In(culture) ?? Spell(key, culture);
    }

    private static string Spell(string key, CultureInfo culture)
    {
        var words = key.Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpper(words[0], culture) + words[1..];
    }
}
