using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>What a host shows beside its tickets.</summary>
public sealed class HostsPanel : ComponentBase
{
    /// <summary>The ticket.</summary>
    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"The machine of {Ticket.Title}");
}
