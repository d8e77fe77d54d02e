using Ticketing.Tickets;

namespace Ticketing.Sentences;

/// <summary>What priorities are called.</summary>
public static class PriorityNames
{
    private static readonly LocalizedText
        Low = new("Low") { ["fr"] = "Basse" },
        Normal = new("Normal") { ["fr"] = "Normale" },
        High = new("High") { ["fr"] = "Haute" },
        Urgent = new("Urgent") { ["fr"] = "Urgente" };

    /// <summary>What a priority is called.</summary>
    public static LocalizedText Of(Priority priority) => priority switch
    {
        Priority.Low => Low,
        Priority.Normal => Normal,
        Priority.High => High,
        Priority.Urgent => Urgent,
        _ => new(priority.ToString()),
    };
}
