using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Commands;
using Ticketing.SampleHost.Demo;
using Ticketing.SampleHost.Hosting;
using Ticketing.SampleHost.Hosting.Failures;
using Ticketing.SampleHost.Pages;

try
{
    var words = CommandLine.NamesCommand(args) ? CommandWords.Settings(args) : args;
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = words, ContentRootPath = ContentRoot.Find() });
    var settings = HostSettings.Read(builder.Configuration, builder.Environment);

    builder.Services
        .AddSingleton(settings)
        .AddHelpDesk(settings)
        .AddAccounts(settings, builder.Environment)
        .AddDemo();

    if (CommandLine.NamesCommand(args))
    {
        builder.Logging.ForCommands();
        await using var commands = builder.Build();
        return await CommandLine.RunAsync(args, commands.Services);
    }

    builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
    builder.Services.AddRazorPages();
    builder.Services.AddFailureAnswers();
    builder.Services.AddKnownHosts(settings, builder.Configuration);
    builder.Services.AddLanguages();
    builder.Services.AddPageCompression();
    builder.Services.AddSignInLimit(settings);
    builder.Services.AddApiDescription(settings);
    builder.Services.AddHealthChecks().AddTicketing().AddTicketingWork();

    var app = builder.Build();
    if (!app.Environment.IsDevelopment())
        app.UseHsts();
    app.UseSecurityHeaders();
    if (!app.Environment.IsDevelopment())
    {
        app.UseExceptionHandler();
        app.UseHttpsWhereThereIsSome();
    }

    app.UseResponseCompression();
    app.UseStatusAnswers();
    app.UseStaticFiles();
    app.UseRequestLocalization();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();

    app.MapGroup("/api/ticketing").MapTicketing().RequireAuthorization();
    app.MapTicketingUI(AccountPage.Desk).RequireAuthorization(AccountServices.Browser);
    app.MapTicketingLinks();
    app.MapAccounts();
    app.MapRazorPages();
    app.MapMethods(
        "/", [HttpMethods.Get, HttpMethods.Head],
        (HttpContext http) => Results.LocalRedirect(
            $"~{(http.User.Identity is { IsAuthenticated: true } ? AccountPage.Desk : "/sign-in")}{http.Request.QueryString}"))
        .ExcludeFromDescription();
    app.MapHealth();
    app.MapApiExplorer();

    return await app.ServeAsync();
}
catch (HostSettingsException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCode.Usage;
}
