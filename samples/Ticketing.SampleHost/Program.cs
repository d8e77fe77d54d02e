using Microsoft.AspNetCore.Identity;
using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Commands;
using Ticketing.SampleHost.Demo;
using Ticketing.SampleHost.Hosting;

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

    app.UseSecurityHeaders();
    app.UseStatusCodePages();
    app.UseStaticFiles();
    app.UseRequestLocalization();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();

    app.MapGroup("/api/ticketing").MapTicketing().RequireAuthorization();
    app.MapTicketingUI("/tickets").RequireAuthorization(AccountServices.Browser);
    app.MapGroup("/account").MapIdentityApi<IdentityUser>().RequireRateLimiting(SignInLimit.Policy).WithTags(AccountOperations.Tag);
    app.MapRazorPages();
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
