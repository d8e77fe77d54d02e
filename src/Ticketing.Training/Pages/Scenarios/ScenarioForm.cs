using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Scenarios;

/// <summary>A scenario as the editor has it.</summary>
public sealed record ScenarioForm
{
    /// <summary>The id; of a new scenario, empty where it is made of the title.</summary>
    public string Id { get; init; } = "";

    /// <summary>The text, as it was typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>The version that the editor was opened with; 0 for a new scenario.</summary>
    public int Version { get; init; }

    /// <summary>The key of the pool into which a new scenario goes; null for none.</summary>
    public string? Pool { get; init; }

    internal static ScenarioForm Read(IFormCollection form) => new()
    {
        Id = form.Text("id") ?? "",
        Text = form["text"].ToString(),
        Version = int.TryParse(form.Text("version"), CultureInfo.InvariantCulture, out var version) ? version : 0,
        Pool = form.Text("pool"),
    };
}
