namespace Ticketing.Notifications.Email.Templates;

/// <summary>A template could be read, and not be carried out: it makes too many steps, or too much of a mail.</summary>
internal sealed class TemplateFaultException(string message, Exception? cause = null) : InvalidOperationException(message, cause);
