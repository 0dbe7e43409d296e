using System;
using System.IO;

namespace Laminar.Connectors;

/// <summary>
/// A file that appears under its name only when it is complete: rows go to a temporary file beside it, which <see cref="Complete"/> renames. Disposed
/// without that, nothing is left, and what had the name before is still there. Devices are written directly.
/// </summary>
/// <remarks>The rename is atomic for other processes. It is not forced to disk: after a power failure the old file may be there.</remarks>
public sealed class OutputFile : IDisposable
{
    private readonly string _target;
    private readonly string? _temporary;
    private bool _completed;

    /// <summary>Creates the temporary file.</summary>
    /// <exception cref="ConnectorException">It cannot be created.</exception>
    public OutputFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Name = path;
        if (Directory.Exists(path))
        {
            throw new ConnectorException($"cannot write {path}: it is a directory");
        }

        try
        {
            var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
            _target = link?.FullName ?? Path.GetFullPath(path);
            _temporary = IsDevice(_target) ? null : TemporaryName(_target);
            Stream = new OutputFileStream(Name, new FileStream(
                _temporary ?? _target, _temporary is null ? FileMode.Open : FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw FileFailure.Writing(path, refused);
        }
    }

    /// <summary>The path as given.</summary>
    public string Name { get; }

    /// <summary>Where to write. A failure to write is a <see cref="ConnectorException"/>.</summary>
    public Stream Stream { get; }

    /// <summary>Everything has been written: the file takes its name.</summary>
    public void Complete()
    {
        Stream.Dispose();
        _completed = true;
        if (_temporary is null)
        {
            return;
        }

        try
        {
            File.Move(_temporary, _target, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            _completed = false;
            throw FileFailure.Writing(Name, refused);
        }
    }

    /// <summary>Drops what is not complete.</summary>
    public void Dispose()
    {
        if (_completed)
        {
            return;
        }

        _completed = true;
        Stream.Dispose();
        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    // Random, so that two runs that write one target do not meet in one file; beside it, so that the rename stays within one file system.
    private static string TemporaryName(string target) =>
        Path.Combine(Path.GetDirectoryName(target) ?? "", "." + Path.GetFileName(target) + "." + Path.GetRandomFileName() + ".tmp");

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
}
