using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Ticketing.UI.Layout;
using Ticketing.UI.Requests;

namespace Ticketing.UI;

/// <summary>Makes the answers of pages: what <see cref="ITicketingPages"/> return.</summary>
public static class Page
{
    /// <summary>A page of the console, within its navigation; for htmx the page alone.</summary>
    /// <typeparam name="TPage">The component, with a parameter <c>Model</c>.</typeparam>
    /// <param name="title">What the browser's tab is called, in the reader's language.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="status">The HTTP status.</param>
    public static IResult Console<TPage>(string title, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new PageResult(typeof(TPage), typeof(ConsoleLayout), title, model, status);

    /// <summary>A page of the portal.</summary>
    /// <inheritdoc cref="Console"/>
    public static IResult Portal<TPage>(string title, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new PageResult(typeof(TPage), typeof(PortalLayout), title, model, status);

    /// <summary>A part of a page alone, for htmx.</summary>
    /// <typeparam name="TPart">The component, with a parameter <c>Model</c>.</typeparam>
    /// <param name="model">What it shows.</param>
    /// <param name="status">The HTTP status.</param>
    public static IResult Part<TPart>(object model, int status = StatusCodes.Status200OK)
        where TPart : IComponent => new PageResult(typeof(TPart), null, "", model, status);

    /// <summary>Why there is no page.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">Names the refusal.</param>
    /// <param name="detail">What stands in the way, in the reader’s language; null when the code says it all.</param>
    internal static IResult Refusal(int status, string code, string? detail = null) =>
        new PageResult(typeof(RefusalPage), null, "", new RefusalModel(status, code, detail), status) { IsRefusal = true };

    /// <summary>Leads on after a form was accepted, for htmx and for browsers without script.</summary>
    /// <param name="url">Where to: what <see cref="PageContext.Url"/> made.</param>
    public static IResult GoTo(string url) => new Departure(url);
}
