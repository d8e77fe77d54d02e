using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Ticketing.UI.Layout;

/// <summary>Puts a page into what stands around it.</summary>
public sealed partial class PageRoot
{
    private Dictionary<string, object> parameters = [];

    /// <summary>The component that is the page.</summary>
    [Parameter, EditorRequired]
    public required Type Page { get; set; }

    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required object Model { get; set; }

    /// <summary>Its title; empty for a part of a page.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What stands around it; null for nothing.</summary>
    [Parameter, EditorRequired]
    public required Type? Layout { get; set; }

    // Whoever replaces a page brings his own code.
    private bool IsTheHosts => Page.Assembly != typeof(PageRoot).Assembly;

    [Inject]
    private IStringLocalizer<SharedText> T { get; set; } = null!;

    private string Name => string.IsNullOrWhiteSpace(Context.Options.Title) ? T["HelpDesk"] : Context.Options.Title;

    /// <inheritdoc/>
    protected override void OnParametersSet() => parameters = new() { ["Model"] = Model };
}
