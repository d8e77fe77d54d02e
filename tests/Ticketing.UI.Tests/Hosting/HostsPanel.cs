using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Ticketing.Tickets;

namespace Ticketing.UI.Hosting;

/// <summary>What a host shows beside its tickets, from what it knows itself.</summary>
internal sealed class HostsPanel : ComponentBase
{
    [Inject]
    public required HostsMachines Machines { get; set; }

    [Inject]
    public required PageContext Context { get; set; }

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddContent(0, $"The machine of {Ticket.Title}: {Machines.Place}, for {Context.Actor.UserId}");
}
