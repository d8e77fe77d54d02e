using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Storage;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Outgoing;

/// <summary>Gives up a message: asked first, since nothing brings it back.</summary>
internal static class DroppingMessage
{
    internal static IResult Ask(long number, PageContext page, IStringLocalizer<AdministrationText> text)
    {
        var question = text["Outgoing.DropQuestion", number];
        return Page.Console<ConfirmationPage>(question, new ConfirmationModel(
            question, [text["Outgoing.DropMeans"], text["Outgoing.DropStays"]],
            page.Url(string.Create(CultureInfo.InvariantCulture, $"{OutgoingView.List}/{number}/drop")), text["Outgoing.DropButton"],
            page.Url(OutgoingView.List)));
    }

    internal static async Task<IResult> PostAsync(long number, PageContext page, OutboxDesk desk, CancellationToken cancellationToken)
    {
        await desk.DropAsync(page.Caller, number, cancellationToken);
        return Page.GoTo(page.Url(new OutgoingView(OutboxState.Parked, null).Path("dropped")));
    }
}
