-- Neovim's own LSP client against `quotewright lsp --stdio`, on the example: a client that nobody here wrote. Run by run.ts in
-- a folder that holds examples/ and seeds/. Reads QUOTEWRIGHT_COMMAND (JSON: the server's command line) and writes
-- what each step got, as TestResult[], to QUOTEWRIGHT_TEST_RESULTS.

local limit = 30000 -- milliseconds that an answer may take
local results = {}
local command = vim.fn.json_decode(vim.env.QUOTEWRIGHT_COMMAND)

local function test(name, body)
  local started = vim.loop.hrtime()
  local ok, message = xpcall(body, debug.traceback)
  local milliseconds = math.floor((vim.loop.hrtime() - started) / 1e6)
  table.insert(results, { name = "Neovim: " .. name, passed = ok, message = not ok and message or nil, milliseconds = milliseconds })
end

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(results) }, vim.env.QUOTEWRIGHT_TEST_RESULTS)
end

vim.cmd("edit examples/briefing.md")
vim.bo.filetype = "markdown"
local buffer = vim.api.nvim_get_current_buf()
-- Neovim answers workspace/configuration, but 0.7 does not say so by itself.
local capabilities = vim.lsp.protocol.make_client_capabilities()
capabilities.workspace.configuration = true
-- It applies versioned edits and renames files, and says only the second.
capabilities.workspace.workspaceEdit.documentChanges = true
local client_id = vim.lsp.start_client({
  name = "quotewright",
  cmd = command,
  -- The folder that holds the sources too: no file outside of it is renamed.
  root_dir = vim.fn.getcwd(),
  capabilities = capabilities,
  settings = { quotewright = { sources = { folders = { "seeds" } } } },
})
vim.lsp.buf_attach_client(buffer, client_id)

local function client()
  return assert(vim.lsp.get_client_by_id(client_id), "the server has ended")
end

-- The zero-based place just after the first occurrence of words. All the words asked for here are ASCII up to there
-- but for marks, so UTF-16 is counted by Neovim itself.
local function place_after(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local _, last = line:find(words, 1, true)
    if last then
      local _, utf16 = vim.str_utfindex(line, last)
      return { line = number - 1, character = utf16 }
    end
  end
  error("the example does not hold " .. words)
end

local function request(method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
  local answer, problem
  -- Sources may still come in, which makes an answer stale; editors ask again.
  for _ = 1, 20 do
    answer, problem = client().request_sync(method, params, limit, buffer)
    if not (answer and answer.err and answer.err.code == -32801) then break end
  end
  assert(answer, method .. " got no answer: " .. tostring(problem))
  assert(not answer.err, method .. ": " .. vim.inspect(answer.err))
  return answer.result
end

local function codes()
  return vim.tbl_map(function(finding)
    local lsp = finding.user_data and finding.user_data.lsp
    return finding.code or lsp and lsp.code
  end, vim.diagnostic.get(buffer))
end

test("the server starts", function()
  assert(
    vim.wait(limit, function()
      local running = vim.lsp.get_client_by_id(client_id)
      return running ~= nil and running.initialized == true
    end, 20),
    "not initialized"
  )
end)

test("diagnostics come, with their codes", function()
  local seen = vim.wait(limit, function()
    return vim.tbl_contains(codes(), "altered-number") and vim.tbl_contains(codes(), "wrong-source")
  end, 20)
  assert(seen, "got only " .. vim.inspect(codes()))
end)

test("hover on a misquote says what the source has", function()
  local hover = request("textDocument/hover", { position = place_after("killed over 40") })
  local text = vim.inspect(hover)
  assert(text:find("14,000", 1, true), text)
  assert(not text:find("command:", 1, true), "a link that only VS Code can follow: " .. text)
end)

test("completion lists the keys of the sources", function()
  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { "", "So they said [@" })
  local list = request("textDocument/completion", { position = place_after("So they said [@") })
  local text = vim.inspect(list)
  assert(text:find("003_27ff90d956bebb31", 1, true), text)
end)

test("definition leads to the words in the source", function()
  local found = request("textDocument/definition", { position = place_after("the chances for") })
  local text = vim.inspect(found)
  assert(text:find("seeds/001_0b44bd758f4306fc.txt", 1, true), text)
end)

test("references of a key are everywhere it is cited", function()
  local params = { position = place_after("[@003_27ff9"), context = { includeDeclaration = false } }
  local found = request("textDocument/references", params)
  assert(#found > 2, vim.inspect(found))
  assert(found[1].uri:find("briefing.md", 1, true), vim.inspect(found))
end)

test("a quick fix mends a misquote, and its finding goes", function()
  local place = place_after("killed over 40")
  local params = { range = { start = place, ["end"] = place }, context = { diagnostics = {} } }
  local fix
  for _, action in ipairs(request("textDocument/codeAction", params)) do
    if action.isPreferred or action.title:find("14,000", 1, true) then fix = fix or action end
  end
  assert(fix, "no fix")
  vim.lsp.util.apply_workspace_edit(fix.edit, client().offset_encoding or "utf-16")
  place_after("killed over 14,000 people")
  local gone = vim.wait(limit, function()
    return not vim.tbl_contains(codes(), "altered-number")
  end, 20)
  assert(gone, "still shown: " .. vim.inspect(codes()))
end)

test("an edit that spoils a quotation brings a finding", function()
  local place = place_after("killed over 14")
  local line = vim.api.nvim_buf_get_lines(buffer, place.line, place.line + 1, false)[1]
  local spoilt = line:gsub("killed over 14", "killed over 15")
  vim.api.nvim_buf_set_lines(buffer, place.line, place.line + 1, false, { spoilt })
  local come = vim.wait(limit, function()
    return vim.tbl_contains(codes(), "altered-number")
  end, 20)
  assert(come, "not shown: " .. vim.inspect(codes()))
end)

test("renaming a key renames its file and every citation", function()
  local place = place_after("[@003_27ff9")
  local edit = request("textDocument/rename", { position = place, newName = "reuters-2022" })
  vim.lsp.util.apply_workspace_edit(edit, client().offset_encoding or "utf-16")
  place_after("[@reuters-2022")
  local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
  assert(not text:find("003_27ff90d956bebb31", 1, true), "a citation keeps the old key")
  local renamed = vim.wait(limit, function()
    return vim.fn.filereadable("seeds/reuters-2022.txt") == 1
  end, 20)
  assert(renamed, "the file has its old name")
  local function shown()
    return vim.inspect(request("textDocument/hover", { position = place_after("[@reuters") }))
  end
  local known = vim.wait(limit, function()
    return shown():find("Peskov announced", 1, true) ~= nil
  end, 50)
  assert(known, "the new key is not known: " .. shown())
end)

finish()
vim.lsp.stop_client(client_id)
vim.cmd("qall!")
