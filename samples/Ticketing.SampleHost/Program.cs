using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Commands;
using Ticketing.SampleHost.Demo;
using Ticketing.SampleHost.Hosting;
using Ticketing.SampleHost.Pages;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find() });
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
    builder.Services.AddProblemDetails();
    builder.Services.AddLanguages();
    builder.Services.AddPageCompression();
    builder.Services.AddSignInLimit(settings);
    builder.Services.AddApiDescription();
    builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");

    var app = builder.Build();
    if (!app.Environment.IsDevelopment())
    {
        app.UseExceptionHandler();
        app.UseHsts();
        app.UseHttpsRedirection();
    }

    app.UseResponseCompression();
    app.UseSecurityHeaders();
    app.UseStatusCodePages();
    app.UseStaticFiles();
    app.UseRequestLocalization();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();

    app.MapGroup("/api/ticketing").MapTicketing().RequireAuthorization();
    app.MapTicketingUI(AccountPage.Desk).RequireAuthorization(AccountServices.Browser);
    app.MapAccounts();
    app.MapRazorPages();
    app.MapGet("/", (HttpContext http) => Results.LocalRedirect($"~{(http.User.Identity is { IsAuthenticated: true } ? AccountPage.Desk : "/sign-in")}{http.Request.QueryString}"))
        .ExcludeFromDescription();
    app.MapHealthChecks("/health");
    app.MapApiExplorer();

    await app.RunAsync();
    return ExitCode.Success;
}
catch (HostSettingsException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCode.Usage;
}
