namespace Ticketing.UI.Console.Administration.Workflows.Drawing;

/// <summary>All transitions from one status to another.</summary>
/// <param name="From">The key of the status they leave.</param>
/// <param name="To">The key of the status they reach.</param>
/// <param name="Label">What fires them.</param>
/// <param name="Way">What it passes from the left to the right, its ends included; empty for a loop.</param>
/// <param name="IsForward">Whether it leads to the right.</param>
internal sealed record GraphEdge(string From, string To, string Label, IReadOnlyList<GraphItem> Way, bool IsForward);
