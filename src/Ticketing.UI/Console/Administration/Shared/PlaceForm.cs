using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>Something with a key and a name, as a form has it: a team, an organisation, a category.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">The name.</param>
public sealed record PlaceForm(string Key = "", string Name = "")
{
    /// <summary>Who gives no key means the one that the name makes.</summary>
    internal static PlaceForm Read(IFormCollection form)
    {
        var name = form.Typed("name");
        return new(form.Text("key") ?? Keys.From(name), name);
    }

    internal static FieldError Taken(string key) =>
        new("key", "There is one with this key already.") { Code = FieldErrorCodes.Taken, Arguments = [key] };
}
