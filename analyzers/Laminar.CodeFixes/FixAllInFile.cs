using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Laminar.CodeFixes;

/// <summary>
/// All findings that one kind of answer is for, file by file: one answer after the other, each on what the one before left. (Answers that are found side by side and merged would meet where two
/// findings have the same answer, and would not have been compiled together.)
/// </summary>
internal static class FixAllInFile
{
    public static FixAllProvider Of(Func<Document, string, CancellationToken, Task<Document?>> next) => FixAllProvider.Create(async (context, document, findings) =>
    {
        if (findings.IsEmpty || context.CodeActionEquivalenceKey is not { } key)
        {
            return null;
        }

        Document? changed = null;
        while (await next(changed ?? document, key, context.CancellationToken).ConfigureAwait(false) is { } better)
        {
            changed = better;
        }

        return changed;
    });
}
