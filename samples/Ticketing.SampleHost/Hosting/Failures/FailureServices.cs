namespace Ticketing.SampleHost.Hosting.Failures;

/// <summary>Adds answers for what fails, and for what is refused without a word.</summary>
internal static class FailureServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddFailureAnswers(this IServiceCollection services) => services
        .AddProblemDetails()
        // What cannot be read is the caller's mistake, and no fault for the log; in Development neither.
        .Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false)
        .AddSingleton<FailurePage>()
        .AddExceptionHandler<FaultAnswer>();

    /// <summary>Fills answers that say no more than a status: pages for people, problems for programs.</summary>
    public static IApplicationBuilder UseStatusAnswers(this IApplicationBuilder app)
    {
        var problems = new StatusCodePagesOptions().HandleAsync;
        return app.UseStatusCodePages(context => Programs.Ask(context.HttpContext.Request)
            ? problems(context)
            : context.HttpContext.RequestServices.GetRequiredService<FailurePage>().WriteAsync(context.HttpContext, number: null));
    }
}
