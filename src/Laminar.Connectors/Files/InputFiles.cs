using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;

namespace Laminar.Connectors;

/// <summary>Finds and opens files to read.</summary>
public static class InputFiles
{
    /// <summary>
    /// The files that a path means: itself, or where its last part has * or ?, the files that match, in the order of their names. At least one.
    /// </summary>
    /// <exception cref="ConnectorException">There is none.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        if (!name.AsSpan().ContainsAny('*', '?') || File.Exists(path))
        {
            return [path];
        }

        var directory = Path.GetDirectoryName(path) ?? "";
        var files = Siblings(directory).Where(file => FileSystemName.MatchesSimpleExpression(name, file, ignoreCase: false)).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files.ConvertAll(file => Path.Combine(directory, file))
            : throw new ConnectorException($"no file matches {path}");
    }

    /// <summary>Opens a file for reading from start to end.</summary>
    /// <exception cref="ConnectorException">It cannot be opened; the message says why, and names the file that was probably meant.</exception>
    public static FileStream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            throw new ConnectorException($"cannot read {path}: it is a directory (a pattern such as {Path.Combine(path, "*.csv")} reads the files in it)");
        }

        try
        {
            // The reader has a buffer of its own.
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConnectorException($"there is no file {path}" + Hint(path), missing);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw FileFailure.Reading(path, refused);
        }
    }

    private static string Hint(string path)
    {
        var directory = Path.GetDirectoryName(path) ?? "";
        if (directory.Length > 0 && !Directory.Exists(directory))
        {
            return $": the directory {directory} does not exist";
        }

        return NearNames.Find(Path.GetFileName(path), Siblings(directory)) is { } near
            ? $" (did you mean {Path.Combine(directory, near)}?)"
            : Path.IsPathRooted(path) ? "" : $" in {Directory.GetCurrentDirectory()}";
    }

    private static IEnumerable<string> Siblings(string directory)
    {
        try
        {
            return Directory.EnumerateFiles(directory.Length == 0 ? "." : directory).Select(file => Path.GetFileName(file)).ToList();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Nothing to suggest: the caller's own error says what is wrong.
            return [];
        }
    }
}
