using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Ticketing.SampleHost.Hosting;

/// <summary>The languages of the pages: what the browser asks for, unless <c>?culture=fr</c> says otherwise.</summary>
internal static class Languages
{
    private static readonly string[] Known = ["en", "fr"];

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services) => services
        .AddLocalization()
        // Pages are UTF-8: letters with accents need no escape.
        .Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All))
        .Configure<RequestLocalizationOptions>(o =>
        {
            o.AddSupportedCultures(Known).AddSupportedUICultures(Known).SetDefaultCulture(Known[0]);
            o.ApplyCurrentCultureToResponseHeaders = true;
            o.RequestCultureProviders = [new QueryStringRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
}
