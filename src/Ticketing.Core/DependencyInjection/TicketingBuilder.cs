using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Stateless;
using Ticketing;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.CustomFields;
using Ticketing.Dispatch;
using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Live;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;
using Ticketing.Roles;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Subjects;
using Ticketing.TimeEntries;
using Ticketing.Workflows;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// What a host adds to its help desk: a store (<c>UseDapper</c>, <c>UseInMemoryStore</c>), rules, workflows, plugins. Every call may be
/// repeated; of what there can be only one, the last one counts.
/// </summary>
public sealed class TicketingBuilder
{
    internal TicketingBuilder(IServiceCollection services) => Services = services;

    /// <summary>The host's services, for packages that extend the builder.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public IServiceCollection Services { get; }

    /// <summary>Registers a store. It takes the place of the one that was chosen before, all that one brought included.</summary>
    /// <param name="register">Registers its ports, but none that the host registered itself: <c>TryAddSingleton</c>.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public TicketingBuilder UseStore(Action<IServiceCollection> register)
    {
        ArgumentNullException.ThrowIfNull(register);
        StoreChoice.Replace(Services, register);
        return this;
    }

    /// <summary>Sets options.</summary>
    public TicketingBuilder Configure(Action<TicketingOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Adds a workflow that projects can follow, beside the built-in <c>default</c>. It is checked when the host starts.</summary>
    public TicketingBuilder AddWorkflow(IWorkflow workflow)
    {
        Services.AddSingleton(workflow);
        return this;
    }

    /// <summary>Adds a workflow that a machine of the Stateless library runs. It is checked here, and again when the host starts.</summary>
    /// <inheritdoc cref="Workflow.FromMachine"/>
    public TicketingBuilder AddWorkflow(
        string name, Action<StateMachine<string, string>> machine, Action<MachineDescription> describe, int version = 1) =>
        AddWorkflow(Workflow.FromMachine(name, machine, describe, version));

    /// <summary>Declares a kind of items that tickets have several of, and the permissions that it names.</summary>
    /// <remarks>Administrators hold the permissions; roles have to grant them to others.</remarks>
    /// <param name="kind">The kind; two of one name are an error when the host starts.</param>
    public TicketingBuilder AddItemKind(TicketItemKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Services.AddSingleton(kind);
        return this;
    }

    /// <summary>Defines a custom field of the tickets of every tenant, beside those that administrators make.</summary>
    /// <param name="field">The field; one that an administrator made with the same key is not there any more.</param>
    /// <exception cref="ArgumentException">Something about the definition is not acceptable; the message names it.</exception>
    public TicketingBuilder AddField(FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var errors = new FieldErrors();
        DefinitionRules.Check(field, null, errors);
        if (errors.Found is [var first, ..])
            throw new ArgumentException($"{field.Key}: {first.Field}: {first.Message}", nameof(field));
        Services.AddSingleton(field);
        return this;
    }

    /// <summary>Declares a kind of links between tickets, beside those that there are (<see cref="LinkKind.BuiltIn"/>).</summary>
    /// <param name="kind">The kind; two ends of one name are an error when the host starts.</param>
    public TicketingBuilder AddLinkKind(LinkKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Services.AddSingleton(kind);
        return this;
    }

    /// <summary>Declares a kind of things of the host's own that tickets are about: its orders, its devices.</summary>
    /// <typeparam name="TEntity">The host's own type.</typeparam>
    /// <param name="kind">The kind; two of one name are an error when the host starts.</param>
    public TicketingBuilder AddTicketSubject<TEntity>(SubjectKind<TEntity> kind)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        Services.AddSingleton<SubjectKind>(kind);
        return this;
    }

    /// <summary>
    /// Declares a permission of the host's own: administrators hold it, and a role may grant it. Those that
    /// <see cref="TicketingOptions.Roles"/> and workflows name need no declaration, but a name for people all the same.
    /// </summary>
    /// <param name="permission">The permission: <c>new Permission("legal.approve")</c>.</param>
    /// <param name="name">What people read, in their language; null for the permission's own name.</param>
    /// <exception cref="ArgumentException">It has no name that a permission may have.</exception>
    public TicketingBuilder AddPermission(Permission permission, Func<CultureInfo, string>? name = null)
    {
        if (!PermissionBook.IsWellNamed(permission))
            throw new ArgumentException($"'{permission.Name}' is no name of a permission: {PermissionBook.NameForm}.", nameof(permission));
        Services.AddSingleton(new DeclaredPermission(permission, name));
        return this;
    }

    /// <summary>Adds a rule of the host about who may see and do what. It lives as long as the host.</summary>
    /// <typeparam name="T">The rule; its constructor takes the host's singletons.</typeparam>
    public TicketingBuilder AddAuthorizer<T>()
        where T : class, ITicketAuthorizer
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<ITicketAuthorizer, T>());
        return this;
    }

    /// <summary>
    /// Adds what has to be stored together with commits: messages, alarms, documents, events. It lives as long as the host. Which there
    /// are, and in which order they are asked, says <see cref="CommitContributors"/>.
    /// </summary>
    /// <typeparam name="T">The contributor; its constructor takes the host's singletons.</typeparam>
    /// <param name="order">
    /// Lower numbers are asked first, and see nothing of what later ones add; of the same number, whichever was added first.
    /// </param>
    public TicketingBuilder AddCommitContributor<T>(int order = 0)
        where T : class, ICommitContributor
    {
        Services.TryAddSingleton<T>();
        var registration = ServiceDescriptor.Singleton(new ContributorRegistration(typeof(T), order));
        var earlier = Services.FirstOrDefault(service =>
            service.ImplementationInstance is ContributorRegistration { Type: var type } && type == typeof(T));
        if (earlier is null)
            Services.Add(registration);
        else
            Services[Services.IndexOf(earlier)] = registration;
        return this;
    }

    /// <summary>Adds who delivers the messages of a channel. It lives as long as the host.</summary>
    /// <typeparam name="T">The handler; its constructor takes the host's singletons.</typeparam>
    /// <remarks>Two for one channel are an error when the host starts.</remarks>
    public TicketingBuilder AddOutboxHandler<T>()
        where T : class, IOutboxHandler
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, T>());
        return this;
    }

    /// <summary>Adds who acts on the alarms of a kind. It lives as long as the host.</summary>
    /// <typeparam name="T">The handler; its constructor takes the host's singletons.</typeparam>
    /// <remarks>Two for one kind are an error when the host starts.</remarks>
    public TicketingBuilder AddAlarmHandler<T>()
        where T : class, IAlarmHandler
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IAlarmHandler, T>());
        return this;
    }

    /// <summary>Adds a channel by which people are told of what concerns them. It lives as long as the host. Safe to repeat.</summary>
    /// <typeparam name="T">The notifier; its constructor takes the host's singletons.</typeparam>
    public TicketingBuilder AddNotifier<T>()
        where T : class, INotifier
    {
        NotificationRegistration.AddNotifier<T>(Services);
        return this;
    }

    /// <summary>
    /// Adds a way to tell chat rooms, which those who manage projects then set. It lives as long as the host. Safe to repeat.
    /// </summary>
    /// <typeparam name="T">The form; its constructor takes the host's singletons.</typeparam>
    public TicketingBuilder AddRoomForm<T>()
        where T : class, IRoomForm
    {
        RoomRegistration.AddForm<T>(Services);
        return this;
    }

    /// <summary>Says where links of notifications lead, and how long a change is quiet.</summary>
    public TicketingBuilder ConfigureNotifications(Action<NotificationOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Says which activities there are, what is billed of logged time, and how it is rounded.</summary>
    public TicketingBuilder ConfigureTime(Action<TimeOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Says whether pages change by themselves, and how many may be open.</summary>
    public TicketingBuilder ConfigureLive(Action<LiveOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Adds what a feature shows of itself where a host has a demo. Safe to repeat.</summary>
    /// <typeparam name="T">What enters it; its constructor takes the host's singletons.</typeparam>
    public TicketingBuilder AddDemo<T>()
        where T : class, IDemo
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDemo, T>());
        return this;
    }

    /// <summary>Takes actors from elsewhere than the directory. It lives as long as the host.</summary>
    /// <typeparam name="T">The source; its constructor takes the host's singletons.</typeparam>
    public TicketingBuilder UseActorSource<T>()
        where T : class, IActorSource
    {
        Services.Replace(ServiceDescriptor.Singleton<IActorSource, T>());
        return this;
    }
}
