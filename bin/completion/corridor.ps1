# Completes corridor in PowerShell. In $PROFILE: corridor completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName corridor -ScriptBlock {
  param($typed, $tree, $cursor)
  $words = @($tree.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $program = $words[0]
  $given = @($words | Select-Object -Skip 1)
  # Before 7.3 an empty word is lost on its way to a program.
  $empty = if ($PSVersionTable.PSVersion -ge [version]'7.3') { '' } else { '""' }
  if ($typed -eq '') { $given += $empty }
  foreach ($line in @(& $program complete @given 2>$null)) {
    if ($line -eq ':files' -or $line -eq ':folders') {
      [System.Management.Automation.CompletionCompleters]::CompleteFilename($typed)
    } elseif (-not $line.StartsWith(':')) {
      $word, $about = $line -split "`t", 2
      if (-not $about) { $about = $word }
      [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)
    }
  }
}
