using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Ticketing.UI.Layout;

namespace Ticketing.UI.Requests;

/// <summary>Makes the answers of the screens.</summary>
internal static class Page
{
    /// <summary>A page of the console.</summary>
    public static IResult Console<TPage>(string title, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new PageResult(typeof(TPage), typeof(ConsoleLayout), title, model, status);

    /// <summary>A page of the portal.</summary>
    public static IResult Portal<TPage>(string title, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new PageResult(typeof(TPage), typeof(PortalLayout), title, model, status);

    /// <summary>A part of a page alone, for htmx.</summary>
    public static IResult Part<TPart>(object model, int status = StatusCodes.Status200OK)
        where TPart : IComponent => new PageResult(typeof(TPart), null, "", model, status);

    /// <summary>Why there is no page.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">Names the refusal.</param>
    /// <param name="detail">What stands in the way, in the reader’s language; null when the code says it all.</param>
    public static IResult Refusal(int status, string code, string? detail = null) =>
        new PageResult(typeof(RefusalPage), null, "", new RefusalModel(status, code, detail), status) { IsRefusal = true };

    /// <summary>Leads on after a form was accepted, for htmx and for browsers without script.</summary>
    public static IResult GoTo(string url) => new Departure(url);
}
