using System;
using System.IO;

namespace Laminar.Connectors;

/// <summary>What the system says about a file, in one line without the runtime's wording.</summary>
internal static class FileFailure
{
    // errno values of Linux and macOS as .NET hands them on in HResult.
    private const int NoSpace = 28;
    private const int Quota = 122;

    public static ConnectorException Reading(string path, Exception cause) => new($"cannot read {path}: {Reason(cause)}", cause);

    public static ConnectorException Writing(string path, Exception cause) => new($"cannot write {path}: {Reason(cause)}", cause);

    private static string Reason(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException => "its directory does not exist",
        PathTooLongException => "the path is too long",
        IOException { HResult: NoSpace } => "the disk is full",
        IOException { HResult: Quota } => "the disk quota is used up",
        _ => cause.Message,
    };
}
