using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Ticketing.UI.Extending;

/// <summary>Around a component of the host's: what it throws while it is set up or rendered becomes a card in its place.</summary>
internal sealed class HostBoundary : ErrorBoundaryBase
{
    /// <summary>The component.</summary>
    [Parameter, EditorRequired]
    public required Type Component { get; set; }

    /// <summary>Whether it is all of the page.</summary>
    [Parameter]
    public bool IsPage { get; set; }

    [Inject]
    private HostFaults Faults { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnErrorAsync(Exception exception)
    {
        Faults.Tell(Component.Name, exception, IsPage);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<HostFaultCard>(1);
        builder.CloseComponent();
    }
}
