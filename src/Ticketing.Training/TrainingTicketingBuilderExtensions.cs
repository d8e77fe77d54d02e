using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.AspNetCore;
using Ticketing.Desk;
using Ticketing.Notifications.Delivering;
using Ticketing.Search;
using Ticketing.Storage;
using Ticketing.Training;
using Ticketing.Training.Deployments;
using Ticketing.Training.Exercises;
using Ticketing.Training.Fence;
using Ticketing.Training.Http;
using Ticketing.Training.Notices;
using Ticketing.Training.Pages;
using Ticketing.Training.Pages.Pools;
using Ticketing.Training.Pages.Scenarios;
using Ticketing.Training.Pages.Sources;
using Ticketing.Training.Pages.Deployments;
using Ticketing.Training.Pages.Reviews;
using Ticketing.Training.Pages.Exercises;
using Ticketing.Training.Pages.Inbox;
using Ticketing.Training.Pages.Progress;
using Ticketing.Training.Personas;
using Ticketing.Training.Pools;
using Ticketing.Training.Progress;
using Ticketing.Training.Reviews;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Rubrics.Criteria;
using Ticketing.Training.Scenarios;
using Ticketing.Training.Sources;
using Ticketing.Training.Storing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds training.</summary>
public static class TrainingTicketingBuilderExtensions
{
    /// <summary>
    /// Adds training: pools of hypothetical issues that are sent to new people, who work on them in the same help desk. Who trains has the
    /// role <c>Trainee</c>, who accompanies them <c>Mentor</c>. Safe to repeat.
    /// </summary>
    /// <param name="ticketing">The help desk.</param>
    /// <param name="configure">What the host changes of it; null for nothing.</param>
    public static TicketingBuilder AddTraining(this TicketingBuilder ticketing, Action<TrainingBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        var services = ticketing.Services;
        if (!services.Any(service => service.ServiceType == typeof(DeploymentDesk)))
        {
            AddCriteria(services);
            AddFence(services);
            AddDesks(services);
            ticketing
                .AddCommitContributor<PersonaContributor>()
                .AddAlarmHandler<DeliveryHandler>()
                .AddAlarmHandler<PersonaHandler>()
                .AddAlarmHandler<NoticeHandler>()
                .AddEndpoints<ScenarioEndpoints>()
                .AddEndpoints<PoolEndpoints>()
                .AddEndpoints<DeploymentEndpoints>()
                .AddEndpoints<ExerciseEndpoints>()
                .AddEndpoints<SourceEndpoints>()
                .AddEndpoints<ProgressEndpoints>()
                .AddDemo<TrainingDemo>()
                .AddUI(ui => ui
                    .AddDesk(TrainingDesk.Path, TrainingDesk.Marker)
                    .AddPages<TrainingHome>()
                    .AddPages<PoolPages>()
                    .AddPages<ScenarioPages>()
                    .AddPages<RehearsalPages>()
                    .AddPages<SourcePages>()
                    .AddPages<DeploymentPages>()
                    .AddPages<ReviewPages>()
                    .AddPages<InboxPages>()
                    .AddPages<ExercisePages>()
                    .AddPages<ProgressPages>()
                    .AddTicketPanel<ExercisePanel>(order: -10)
                    .AddNavItem(TrainingHome.Entry));
        }

        configure?.Invoke(new(services));
        return ticketing;
    }

    private static void AddCriteria(IServiceCollection services)
    {
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<ICriterion, CategoryCriterion>(), ServiceDescriptor.Singleton<ICriterion, PriorityCriterion>(),
            ServiceDescriptor.Singleton<ICriterion, FirstResponseCriterion>(), ServiceDescriptor.Singleton<ICriterion, StatusCriterion>(),
            ServiceDescriptor.Singleton<ICriterion, FieldsCriterion>(), ServiceDescriptor.Singleton<ICriterion, TagsCriterion>(),
            ServiceDescriptor.Singleton<ICriterion, SaysCriterion>(), ServiceDescriptor.Singleton<ICriterion, DoesNotSayCriterion>(),
            ServiceDescriptor.Singleton<ICriterion, InternalNoteCriterion>(), ServiceDescriptor.Singleton<ICriterion, EscalatedCriterion>(),
        ]);
        services.AddSingleton<CriterionBook>();
        services.AddSingleton<Scorer>();
        services.TryAddSingleton<IPersona, ScriptedPersona>();
    }

    private static void AddFence(IServiceCollection services)
    {
        services.AddSingleton<TrainingAccess>();
        services.AddSingleton<TrainingCommits>();
        services.AddSingleton<DeskPeople>();
        services.AddSingleton<NamedPeople>();
        services.AddSingleton<Furnishing>();
        services.AddSingleton<ITrainingActorSource, TrainingActors>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICallerDesk, TrainingCallerDesk>());
        foreach (var notice in Enum.GetValues<TrainingNotice>())
            services.AddSingleton<INoticeSource>(new TrainingNoticeSource(notice));
    }

    private static void AddDesks(IServiceCollection services)
    {
        services.AddSingleton<ScenarioStore>();
        services.AddSingleton<ScenarioScreen>();
        services.AddSingleton<PoolShelf>();
        services.AddSingleton<ExerciseShelf>();
        services.AddSingleton<ExerciseReader>();
        services.AddSingleton<DeploymentStore>();
        services.AddSingleton<RunPlanner>();
        services.AddSingleton<Watching>();
        services.AddSingleton<ReviewShelf>();
        services.AddScoped<AttemptTelling>();
        services.AddSingleton<ExerciseTrail>();
        services.AddSingleton<ScenarioFolder>();
        services.AddSingleton<PersonaFiles>();
        services.AddSingleton(p => new ScenarioDesk(
            p.GetRequiredService<TrainingAccess>(), p.GetRequiredService<ScenarioStore>(), p.GetRequiredService<ScenarioFolder>(),
            p.GetRequiredService<AttachmentStock>(), p.GetRequiredService<CriterionBook>(), p.GetRequiredService<TrainingCommits>()));
        services.AddSingleton(p => new PoolDesk(
            p.GetRequiredService<TrainingAccess>(), p.GetRequiredService<PoolShelf>(), p.GetRequiredService<ScenarioStore>(),
            p.GetRequiredService<TrainingCommits>()));
        services.AddSingleton(p => new PoolTransfer(
            p.GetRequiredService<TrainingAccess>(), p.GetRequiredService<ScenarioStore>(), p.GetRequiredService<ScenarioFolder>(),
            p.GetRequiredService<AttachmentStock>(), p.GetRequiredService<CriterionBook>(), p.GetRequiredService<PoolDesk>(),
            p.GetRequiredService<TrainingCommits>()));
        services.AddSingleton(p => new DeploymentDesk(
            p.GetRequiredService<TrainingAccess>(), p.GetRequiredService<DeploymentStore>(), p.GetRequiredService<PoolShelf>(),
            p.GetRequiredService<RunPlanner>(), p.GetRequiredService<Furnishing>(), p.GetRequiredService<ExerciseReader>(),
            p.GetRequiredService<Watching>(), p.GetRequiredService<ITicketingStore>(), p.GetRequiredService<TrainingCommits>()));
        services.AddSingleton(p => new ExerciseDesk(
            p.GetRequiredService<TrainingAccess>(), p.GetRequiredService<NamedPeople>(), p.GetRequiredService<ExerciseReader>(),
            p.GetRequiredService<ExerciseTrail>(), p.GetRequiredService<Scorer>(), p.GetRequiredService<TicketDesk>(),
            p.GetRequiredService<TicketFinder>(), p.GetRequiredService<TrainingCommits>(), p.GetRequiredService<ExerciseShelf>()));
        services.AddSingleton<KnownNames>();
        services.AddSingleton(p => new SourceDesk(
            p.GetRequiredService<TrainingAccess>(), p.GetRequiredService<TicketFinder>(), p.GetRequiredService<TicketArchive>(),
            p.GetRequiredService<KnownNames>(), p.GetRequiredService<ScenarioDesk>()));
        services.AddSingleton(p => new ReviewDesk(
            p.GetRequiredService<TrainingAccess>(), p.GetRequiredService<ExerciseDesk>(), p.GetRequiredService<ExerciseReader>(),
            p.GetRequiredService<ExerciseTrail>(), p.GetRequiredService<ReviewShelf>(), p.GetRequiredService<DeploymentDesk>(),
            p.GetRequiredService<Scorer>(), p.GetRequiredService<TrainingCommits>()));
        services.AddSingleton<ProgressReader>();
        services.AddSingleton(p => new ProgressDesk(
            p.GetRequiredService<TrainingAccess>(), p.GetRequiredService<NamedPeople>(), p.GetRequiredService<PeopleDesk>(),
            p.GetRequiredService<ProgressReader>(), p.GetRequiredService<PoolShelf>(), p.GetRequiredService<ScenarioStore>()));
    }
}
