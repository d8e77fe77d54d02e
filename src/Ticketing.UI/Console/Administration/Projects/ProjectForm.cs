using Microsoft.AspNetCore.Http;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Administration.Projects;

/// <summary>A project as the form has it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">The name.</param>
/// <param name="Workflow">The name of the workflow.</param>
public sealed record ProjectForm(string Key = "", string Name = "", string Workflow = Workflow.DefaultName)
{
    /// <summary>Whether the board asks who gets a ticket of nobody's.</summary>
    public bool AsksWhoStarts { get; init; }

    internal static ProjectForm Read(IFormCollection form)
    {
        var name = form.Typed("name");
        return new(form.Text("key") ?? Keys.From(name), name, form.Text("workflow") ?? Ticketing.Workflows.Workflow.DefaultName)
        {
            AsksWhoStarts = form.Text("asksWhoStarts") is not null,
        };
    }
}
