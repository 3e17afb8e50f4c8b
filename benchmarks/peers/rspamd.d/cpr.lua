-- One rule over every decoded part, attachments included: the digits of a CPR number, and nothing about dates.
local regexp = require "rspamd_regexp"
local cpr = regexp.create("/\\b[0-9]{6}-?[0-9]{4}\\b/")

local function holds_cpr(part)
  return not part:is_multipart() and cpr:match(part:get_content())
end

rspamd_config:register_symbol {
  name = "CPR",
  score = 20.0,
  callback = function(task)
    for _, part in ipairs(task:get_parts() or {}) do
      if holds_cpr(part) then
        task:insert_result("CPR", 1.0)
        return
      end
    end
  end,
}
