using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Ticketing.UI.Hosting;

/// <summary>A page of a host that is a Blazor app. Blazor finds pages among the public types alone.</summary>
[Route("/own")]
public sealed class OwnPage : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<p>The host's own</p>");
}
